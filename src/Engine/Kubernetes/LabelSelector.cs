using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// A label selector of <c>matchLabels</c> and <c>matchExpressions</c>, all of which must match
/// (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors). An empty selector
/// selects everything.
/// </summary>
internal sealed class LabelSelector
{
    /// <summary>The selector that selects everything.</summary>
    public static readonly LabelSelector Everything = new([], isPresent: true, isComplete: true);

    private readonly bool _isPresent;
    private readonly bool _isComplete;

    /// <summary>Reads a selector.</summary>
    /// <param name="cursor">Its place in a manifest.</param>
    public LabelSelector(ManifestCursor cursor)
        : this(
            Read(cursor.EntriesOf("matchLabels"), cursor.ItemsOf("matchExpressions")),
            cursor.IsPresent,
            cursor.IsComplete && cursor["matchLabels"].IsComplete && cursor["matchExpressions"].IsComplete) =>
        HasExpressions = cursor.ItemsOf("matchExpressions").Count > 0;

    private LabelSelector(IReadOnlyList<LabelRequirement> requirements, bool isPresent, bool isComplete)
    {
        Requirements = requirements;
        _isPresent = isPresent;
        _isComplete = isComplete;
    }

    /// <summary>The requirements that are known.</summary>
    public IReadOnlyList<LabelRequirement> Requirements { get; }

    /// <summary>Indicates whether all requirements are known, and all parts of them.</summary>
    public bool IsKnown => _isPresent && _isComplete && Requirements.All(requirement => requirement.IsKnown);

    /// <summary>Indicates whether some requirement is more than one value of one label.</summary>
    public bool HasExpressions { get; private init; }

    /// <summary>Indicates whether the selector certainly selects everything.</summary>
    public bool IsEmpty => _isPresent && _isComplete && Requirements.Count == 0;

    /// <summary>The key of a label of which the known requirements contradict each other; <see langword="null"/> if there is none.</summary>
    public string? Contradiction => Requirements
        .Where(requirement => requirement.IsKnown)
        .GroupBy(requirement => requirement.Key!, StringComparer.Ordinal)
        .FirstOrDefault(group => !LabelRequirement.CanAllHold([.. group]))?.Key;

    /// <summary>The selector of requirements that are all known.</summary>
    public static LabelSelector Of(IReadOnlyList<LabelRequirement> requirements) => new(requirements, isPresent: true, isComplete: true)
    {
        HasExpressions = requirements.Any(requirement => requirement is not { Operator: LabelOperator.In, Values.Count: 1 }),
    };

    /// <summary>Reads a selector that is a plain mapping of labels, as that of a Service.</summary>
    /// <param name="labels">Its place in a manifest.</param>
    public static LabelSelector OfLabels(ManifestCursor labels) =>
        new(Read(labels.Entries, []), labels.IsPresent, labels.IsComplete);

    /// <summary>Reads a selector that selects everything where it is absent.</summary>
    public static LabelSelector OrEverything(ManifestCursor cursor) => cursor.IsAbsent ? Everything : new LabelSelector(cursor);

    /// <summary>Determines whether labels match; <see langword="null"/> if it depends on something unknown.</summary>
    /// <param name="labels">The labels.</param>
    public bool? Matches(LabelSet labels)
    {
        if (!_isPresent)
        {
            return null;
        }

        bool? result = _isComplete ? true : null;
        for (var i = 0; i < Requirements.Count; i++)
        {
            switch (Requirements[i].Accepts(labels))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }

    /// <summary>Determines whether labels match; <see langword="null"/> if it depends on something unknown.</summary>
    /// <param name="labels">The place of a mapping of labels.</param>
    public bool? Matches(ManifestCursor labels) => Matches(LabelSet.Of(labels));

    /// <summary>Determines whether this selector certainly selects everything that another one selects.</summary>
    /// <param name="other">The other selector, requirements of which may be unknown: they would only narrow it.</param>
    public bool Includes(LabelSelector other) =>
        IsKnown && Requirements.All(requirement => !LabelRequirement.CanAllHold(
            [.. other.Requirements.Where(known => known.IsKnown && known.Key == requirement.Key), requirement.Negated]));

    private static LabelRequirement[] Read(ReadOnlyArray<ManifestCursor> labels, ReadOnlyArray<ManifestCursor> expressions)
    {
        var requirements = new LabelRequirement[labels.Count + expressions.Count];
        for (var i = 0; i < requirements.Length; i++)
        {
            requirements[i] = i < labels.Count ? LabelRequirement.OfLabel(labels[i]) : LabelRequirement.OfExpression(expressions[i - labels.Count]);
        }

        return requirements;
    }

    /// <summary>The requirements in an order of their own, so that equal selectors have the same text.</summary>
    public override string ToString() =>
        string.Join(", ", Requirements.Select(requirement => requirement.ToString()).Distinct().OrderBy(text => text, StringComparer.Ordinal));
}
