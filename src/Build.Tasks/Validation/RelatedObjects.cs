using KubeGuard.Build.Caching;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>
/// Finds the objects of a file that rules may look at while they judge other objects. They are few and
/// small, so that all those of a manifest set can be in memory at once.
/// </summary>
internal static class RelatedObjects
{
    public static IReadOnlyList<RelatedObject> In(ManifestFile file, string text, CancellationToken cancellationToken) =>
        !MayHold(text)
            ? []
            :
            [
                .. YamlStreamReader.ReadDocumentsWhere(file.Path, text, MayHold, cancellationToken)
                    .SelectMany(ManifestObject.Of)
                    .Select(item => item.Value)
                    .Where(value => RuleCatalog.RelatedKinds.Contains(value.Type!.Kind, StringComparer.Ordinal))
                    .Select(RelatedObject.Of),
            ];

    private static bool MayHold(string text)
    {
        foreach (var kind in RuleCatalog.RelatedKinds)
        {
            if (text.IndexOf(kind, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
