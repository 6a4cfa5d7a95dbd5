using System.Text.RegularExpressions;

namespace KubeGuard.Kubernetes;

/// <summary>Recognizes Tiller, the server of Helm 2, by names.</summary>
internal static class Tiller
{
    private const string Name = "tiller";

    // A word of its own: "distiller" is another program.
    private static readonly Regex _word = new($"(?<![a-z]){Name}(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Determines whether a name, label or other text is about it.</summary>
    public static bool IsNamedIn(string? text) => text?.IndexOf(Name, StringComparison.OrdinalIgnoreCase) >= 0 && _word.IsMatch(text);

    /// <summary>Determines whether a container certainly runs it.</summary>
    public static bool RunsIn(Container container) => IsNamedIn(container.Image.Name.Value);
}
