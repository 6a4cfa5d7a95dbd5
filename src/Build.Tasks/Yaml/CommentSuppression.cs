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

    /// <summary>Determines whether it suppresses a rule at a place.</summary>
    public bool Suppresses(string id, YamlLocation location) =>
        Ids.Any(named => string.Equals(named.Text, id, StringComparison.OrdinalIgnoreCase)) && Contains(location);

    /// <summary>Determines whether a place is in the node.</summary>
    public bool Contains(YamlLocation location) => Node?.Contains((location.Line, location.Column)) == true;

    /// <summary>Determines whether it belongs to the document whose first key is in a line.</summary>
    public bool IsInDocumentAt(int line) => Document is { } document && document.Start.Line <= line && line <= document.End.Line;
}
