using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Validation;

/// <summary>A document whose objects were checked, reduced to what suppressions need.</summary>
/// <param name="Index">The index in the stream, from 0.</param>
/// <param name="Line">The line of its first key.</param>
/// <param name="IsSeenWhole">Whether rules could check all of it.</param>
internal sealed record CheckedDocument(int Index, int Line, bool IsSeenWhole)
{
    public static CheckedDocument Of(YamlDocument document, IReadOnlyList<ManifestObject> items) => new(
        document.Index,
        document.Root.Location is YamlLocation location ? location.Line : 0,
        items.All(item => item.Value.IsSeenWhole));

    /// <summary>The one of some documents that a comment belongs to.</summary>
    public static CheckedDocument? Of(CommentSuppression comment, IReadOnlyList<CheckedDocument> documents) =>
        documents.FirstOrDefault(document => comment.IsInDocumentAt(document.Line));
}
