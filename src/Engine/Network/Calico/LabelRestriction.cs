namespace KubeGuard.Network.Calico;

/// <summary>The requirements on a label without which a selector cannot match.</summary>
/// <param name="MustBePresent">Whether the label must be there.</param>
/// <param name="MustBeAbsent">Whether the label must not be there.</param>
internal sealed record LabelRestriction(bool MustBePresent = false, bool MustBeAbsent = false)
{
    /// <summary>No restrictions.</summary>
    public static readonly IReadOnlyDictionary<string, LabelRestriction> None = new Dictionary<string, LabelRestriction>();

    /// <summary>The values that the label may have, in ordinal order; <see langword="null"/> if it may have any.</summary>
    public IReadOnlyList<string>? MustHaveOneOfValues { get; init; }

    /// <summary>Indicates whether a label can be like that.</summary>
    public bool IsSatisfiable => !(MustBePresent && MustBeAbsent) && MustHaveOneOfValues is not { Count: 0 };

    /// <summary>The restriction of a single label.</summary>
    public static IReadOnlyDictionary<string, LabelRestriction> Of(string label, LabelRestriction restriction) =>
        new Dictionary<string, LabelRestriction>(StringComparer.Ordinal) { [label] = restriction };

    /// <summary>The restrictions under which all of several conditions can be true at once.</summary>
    public static IReadOnlyDictionary<string, LabelRestriction> All(IEnumerable<IReadOnlyDictionary<string, LabelRestriction>> conditions) =>
        conditions.SelectMany(condition => condition)
            .GroupBy(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Aggregate((one, other) => one.And(other)), StringComparer.Ordinal);

    /// <summary>The restrictions under which one of several conditions can be true: what all of them have in common.</summary>
    public static IReadOnlyDictionary<string, LabelRestriction> Any(IReadOnlyList<IReadOnlyDictionary<string, LabelRestriction>> conditions) =>
        conditions[0].Keys
            .Where(label => conditions.All(condition => condition.ContainsKey(label)))
            .Select(label => (Label: label, Restriction: conditions.Select(condition => condition[label]).Aggregate((one, other) => one.Or(other))))
            .Where(entry => entry.Restriction != new LabelRestriction())
            .ToDictionary(entry => entry.Label, entry => entry.Restriction, StringComparer.Ordinal);

    private LabelRestriction And(LabelRestriction other) => new(MustBePresent || other.MustBePresent, MustBeAbsent || other.MustBeAbsent)
    {
        MustHaveOneOfValues =
            MustHaveOneOfValues is null ? other.MustHaveOneOfValues
            : other.MustHaveOneOfValues is null ? MustHaveOneOfValues
            : [.. MustHaveOneOfValues.Intersect(other.MustHaveOneOfValues, StringComparer.Ordinal)],
    };

    private LabelRestriction Or(LabelRestriction other) => new(MustBePresent && other.MustBePresent, MustBeAbsent && other.MustBeAbsent)
    {
        MustHaveOneOfValues = MustHaveOneOfValues is null || other.MustHaveOneOfValues is null
            ? null
            : [.. MustHaveOneOfValues.Union(other.MustHaveOneOfValues, StringComparer.Ordinal).OrderBy(value => value, StringComparer.Ordinal)],
    };
}
