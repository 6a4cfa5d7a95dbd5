using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Validation;

/// <summary>What suppressions must know of a document whose objects were judged.</summary>
/// <param name="Index">The index in the stream, from 0.</param>
/// <param name="Line">The line of its first key.</param>
/// <param name="IsSeenWhole">Whether rules could judge all of it.</param>
internal sealed record JudgedDocument(int Index, int Line, bool IsSeenWhole)
{
    public static JudgedDocument Of(YamlDocument document, IReadOnlyList<ManifestObject> items) => new(
        document.Index,
        document.Root.Location is YamlLocation location ? location.Line : 0,
        items.All(item => item.Value.IsSeenWhole));
}
