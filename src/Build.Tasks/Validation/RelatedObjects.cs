using KubeGuard.Build.Caching;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Rules;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>
/// Finds the objects of a file that rules may look up while they check other objects. They are few and small, so all
/// those of a manifest set can be in memory at once.
/// </summary>
internal static class RelatedObjects
{
    private const string List = "List";

    private static readonly string[] _kinds =
        [.. RuleCatalog.RelatedKinds.Concat(BuildRuleCatalog.Rules.SelectMany(rule => rule.RelatedKinds)).Distinct(StringComparer.Ordinal)];

    /// <summary>Determines whether objects of a kind are always kept, since rules name it.</summary>
    public static bool IsKept(string kind) => _kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>The objects of the kinds that rules name.</summary>
    public static IReadOnlyList<RelatedObject> In(ManifestFile file, string text, CancellationToken cancellationToken) => In(file, text, _kinds, cancellationToken);

    /// <summary>The objects of some kinds.</summary>
    public static IReadOnlyList<RelatedObject> In(ManifestFile file, string text, string[] kinds, CancellationToken cancellationToken) =>
        !MayHaveObjects(text, kinds)
            ? []
            :
            [
                .. YamlStreamReader.ReadDocumentsWhere(file.Path, text, part => MayHaveObjects(part, kinds), cancellationToken)
                    .SelectMany(document => ManifestObject.Of(document, file.Use))
                    .Select(item => item.Value)
                    .Where(value => kinds.Contains(value.Type!.Kind, StringComparer.Ordinal))
                    .Select(RelatedObject.Of),
            ];

    private static bool MayHaveObjects(string text, string[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (HasWord(text, kind))
            {
                return true;
            }
        }

        return false;
    }

    // As a word of its own, or followed by "List": "imagePullSecrets" and "ExternalSecret" do not name a Secret.
    private static bool HasWord(string text, string kind)
    {
        for (var start = text.IndexOf(kind, StringComparison.Ordinal); start >= 0; start = text.IndexOf(kind, start + 1, StringComparison.Ordinal))
        {
            var end = start + kind.Length;
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]) || string.CompareOrdinal(text, end, List, 0, List.Length) == 0))
            {
                return true;
            }
        }

        return false;
    }
}
