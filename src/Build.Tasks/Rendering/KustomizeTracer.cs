using System.Collections.Concurrent;
using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Rendering;

/// <summary>Finds the resources and patches that name an object, with or without a prefix and suffix of its name.</summary>
internal sealed class KustomizeTracer : SourceTracer
{
    private readonly HashSet<string> _resources;
    private readonly Lazy<IReadOnlyList<Outline>> _documents;
    private readonly ConcurrentDictionary<string, IReadOnlyList<CommentSuppression>> _comments = new(StringComparer.Ordinal);

    /// <param name="file">The overlay's file.</param>
    /// <param name="files">Its source files.</param>
    public KustomizeTracer(string file, KustomizationFiles files)
        : base(file)
    {
        _resources = [.. files.Resources];
        _documents = new(() => [.. files.Manifests.SelectMany(path => Outline.Of(path, TextFile.Read(path)))]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Outline> SourcesOf(Outline rendered)
    {
        var ofKind = _documents.Value.Where(document => document.Kind is not null && document.Kind == rendered.Kind && document.Name is not null).ToList();
        var exact = ofKind.Where(document => document.Name == rendered.Name).ToList();
        if (exact.Count == 0)
        {
            return LongestNames([.. ofKind.Where(document => rendered.Name?.IndexOf(document.Name!, StringComparison.Ordinal) >= 0)]);
        }

        return exact.Any(document => document.Namespace == rendered.Namespace)
            ? [.. exact.Where(document => document.Namespace is null || document.Namespace == rendered.Namespace)]
            : exact;
    }

    /// <inheritdoc/>
    protected override (Outline Document, OutlineLine Line)? Choose(IReadOnlyList<(Outline Document, OutlineLine Line)> same) =>
        base.Choose(same) ?? base.Choose([.. same.Where(found => _resources.Contains(found.Document.File))]);

    /// <inheritdoc/>
    protected override IReadOnlyList<CommentSuppression> CommentsIn(string file) =>
        _comments.GetOrAdd(file, path => CommentSuppressionReader.Read(path, TextFile.Read(path)));

    private static IReadOnlyList<Outline> LongestNames(IReadOnlyList<Outline> documents)
    {
        var longest = documents.Select(document => document.Name!.Length).DefaultIfEmpty().Max();
        return [.. documents.Where(document => document.Name!.Length == longest)];
    }
}
