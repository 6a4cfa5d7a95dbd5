using KubeGuard.Rules;

namespace KubeGuard.Build.Yaml;

/// <summary>A comment that suppresses rules for the node it is on or above, and everything in it.</summary>
internal sealed class CommentSuppression
{
    /// <summary>The text to write instead; <see langword="null"/> unless it is a misspelt suppression.</summary>
    public string? Advice { get; init; }

    /// <summary>Its start, as it is written.</summary>
    public required string Marker { get; init; }

    /// <summary>The IDs it names, each with its place.</summary>
    public required IReadOnlyList<(string Text, YamlLocation Location)> Ids { get; init; }

    /// <summary>The reason it gives, if it gives one.</summary>
    public required string? Justification { get; init; }

    /// <summary>The place of the comment.</summary>
    public required YamlLocation Location { get; init; }

    /// <summary>The node; <see langword="null"/> if it is neither on nor above one.</summary>
    public required NodeExtent? Node { get; init; }

    /// <summary>The document, if there is one.</summary>
    public required NodeExtent? Document { get; init; }

    /// <summary>Indicates whether one of the IDs is that of a rule about whole sets.</summary>
    public bool NamesRuleOfSets => Ids.Any(id => RuleCatalog.Find(id.Text)?.MayBeOfSet == true);

    /// <summary>A comment at a place of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its words.</param>
    /// <param name="length">Its length without blanks at its end.</param>
    /// <param name="start">The place of its <c>#</c>.</param>
    /// <param name="node">The node that it applies to, if there is one.</param>
    /// <param name="document">The document that it is in, if there is one.</param>
    public static CommentSuppression Of(string file, SuppressionComment text, int length, (int Line, int Column) start, NodeExtent? node, NodeExtent? document)
    {
        return new CommentSuppression
        {
            Marker = text.Marker,
            Advice = text.Advice,
            Ids = [.. text.Ids.Select(id => (id.Text, LocationOf(id.Index, id.Text.Length)))],
            Justification = text.Reason,
            Location = LocationOf(0, length),
            Node = node,
            Document = document,
        };

        YamlLocation LocationOf(int index, int width) => new(file, start.Line, start.Column + index, start.Line, start.Column + index + width);
    }

    /// <summary>Determines whether it suppresses a rule at a place.</summary>
    public bool Suppresses(string id, YamlLocation location) =>
        Ids.Any(named => string.Equals(named.Text, id, StringComparison.OrdinalIgnoreCase)) && Contains(location);

    /// <summary>Determines whether a place is in the node.</summary>
    public bool Contains(YamlLocation location) => Node?.Contains((location.Line, location.Column)) == true;

    /// <summary>Determines whether it belongs to the document whose first key is in a line.</summary>
    public bool IsInDocumentAt(int line) => Document is { } document && document.Start.Line <= line && line <= document.End.Line;
}
