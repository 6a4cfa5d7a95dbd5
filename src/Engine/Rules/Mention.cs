using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>Mentions a part of an object in a message: with its name if that is known, and without one otherwise.</summary>
internal static class Mention
{
    /// <summary><c>the volume 'data'</c>, or <c>a volume</c> if nothing of the name is known.</summary>
    /// <param name="noun">The word for it.</param>
    /// <param name="name">Its name.</param>
    public static string Of(string noun, ManifestCursor name) => Of("the " + noun, name.Text, "a " + noun);

    /// <summary><c>the capability 'NET_RAW'</c>, or <c>an empty capability</c>.</summary>
    /// <param name="noun">The word for it.</param>
    /// <param name="value">The value, which is known.</param>
    public static string OfValue(string noun, string value) => Of("the " + noun, new KnownText(value), "an empty " + noun);

    /// <summary><c>the node's path '/var/log'</c>, or <c>a path of the node</c> if nothing of it is known.</summary>
    public static string OfNodePath(ManifestCursor path) => Of("the node's path", path.Text, "a path of the node");

    /// <summary>A thing with its name, or another mention if nothing of the name is known.</summary>
    /// <param name="named">The text before the name.</param>
    /// <param name="name">The name.</param>
    /// <param name="unnamed">The mention without a name.</param>
    public static string Of(string named, KnownText? name, string unnamed) =>
        name is not { } known || (known.Prefix.Length == 0 && known.Suffix.Length == 0) ? unnamed : $"{named} '{known}'";
}
