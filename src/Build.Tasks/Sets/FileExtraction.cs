using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;
using KubeGuard.Policy;

namespace KubeGuard.Build.Sets;

/// <summary>Collects the parts of a file that rules about a set need, while the file is checked.</summary>
/// <param name="reduce">Reduces an object to the parts that are needed.</param>
internal sealed class FileExtraction(Func<SetObject, SetObject> reduce)
{
    private readonly List<ExtractedObject> _objects = [];
    private readonly List<ExtractedComment> _comments = [];
    private bool _isWhole = true;

    /// <summary>The collected parts.</summary>
    public FileExtract Extract => _isWhole && _objects.Count + _comments.Count == 0 ? FileExtract.Empty : new FileExtract(_objects, _comments, _isWhole);

    /// <summary>Adds a document with its objects. One whose objects are not all known may have any object.</summary>
    /// <param name="document">The document.</param>
    /// <param name="items">Its objects.</param>
    /// <param name="policy">The settings of the file.</param>
    public void Add(YamlDocument document, IEnumerable<ManifestObject> items, RulePolicy policy)
    {
        _isWhole &= !MayHaveUnknownObjects(ManifestCursor.Root(document.Root));
        _objects.AddRange(items.Select(item => new ExtractedObject(reduce(SetObject.Of(item.Value, policy)), item.Document, item.Value.Place)));
    }

    /// <summary>Adds the comments of the file, when all its documents are known.</summary>
    /// <param name="comments">The comments.</param>
    /// <param name="documents">The documents whose objects were checked.</param>
    /// <param name="hasErrors">Whether a part of the file could not be read.</param>
    public void Add(IReadOnlyList<CommentSuppression> comments, IReadOnlyList<CheckedDocument> documents, bool hasErrors)
    {
        _isWhole &= !hasErrors;
        _comments.AddRange(comments.Where(comment => comment.NamesRuleOfSets).Select(comment =>
        {
            var document = CheckedDocument.Of(comment, documents);
            return new ExtractedComment(comment, document?.Index, CanTell: !hasErrors && document?.IsSeenWhole == true);
        }));
    }

    // An object of an unknown type, or a list of which an item is not known.
    private static bool MayHaveUnknownObjects(ManifestCursor root) =>
        root["apiVersion"] is { IsAbsent: false } version
        && root["kind"] is { IsAbsent: false } kind
        && (version.String is null || kind.String is not { } known || (known.EndsWith("List", StringComparison.Ordinal) && !root.Node!.IsWhollyKnown()));
}
