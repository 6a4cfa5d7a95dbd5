using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Network.Calico;

/// <summary>The comparison of a label with one value or a set of values. <c>!=</c> and <c>not in</c> also match where the label is absent.</summary>
internal sealed class ComparisonExpression : SelectorExpression
{
    private readonly string _label;
    private readonly SelectorTokenKind _operator;
    private readonly string[] _values;

    /// <summary>Creates a comparison.</summary>
    /// <param name="label">The label.</param>
    /// <param name="comparison">The operator.</param>
    /// <param name="values">The values in any order; one, unless the operator takes a set.</param>
    public ComparisonExpression(string label, SelectorTokenKind comparison, IReadOnlyList<string> values)
    {
        _label = label;
        _operator = comparison;
        _values = [.. values.Distinct(StringComparer.Ordinal).OrderBy(value => value, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Labels => [_label];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, LabelRestriction> Restrictions => _operator switch
    {
        SelectorTokenKind.Eq or SelectorTokenKind.In => LabelRestriction.Of(_label, new LabelRestriction(MustBePresent: true) { MustHaveOneOfValues = _values }),
        SelectorTokenKind.Ne or SelectorTokenKind.NotIn => LabelRestriction.None,
        _ => LabelRestriction.Of(_label, new LabelRestriction(MustBePresent: true)),
    };

    /// <inheritdoc/>
    public override bool? Matches(LabelSet labels) => _operator switch
    {
        SelectorTokenKind.Eq or SelectorTokenKind.In => labels.Has(_label, IsOneOfValues),
        SelectorTokenKind.Ne or SelectorTokenKind.NotIn => !labels.Has(_label, IsOneOfValues),
        SelectorTokenKind.StartsWith => labels.Has(_label, text => text.StartsWith(_values[0])),
        SelectorTokenKind.EndsWith => labels.Has(_label, text => text.EndsWith(_values[0])),
        _ => labels.Has(_label, text => text.Contains(_values[0])),
    };

    /// <inheritdoc/>
    public override bool FollowsFrom(IReadOnlyDictionary<string, LabelRestriction> restrictions) =>
        restrictions.TryGetValue(_label, out var restriction) && _operator switch
        {
            SelectorTokenKind.Eq or SelectorTokenKind.In => restriction.MustHaveOneOfValues?.All(IsValue) == true,
            SelectorTokenKind.Ne or SelectorTokenKind.NotIn => restriction.MustBeAbsent || restriction.MustHaveOneOfValues?.Any(IsValue) == false,
            _ => false,
        };

    /// <inheritdoc/>
    public override string ToString() => $"{_label} {OperatorText} {ValuesText}";

    private string OperatorText => _operator switch
    {
        SelectorTokenKind.Eq => "==",
        SelectorTokenKind.Ne => "!=",
        SelectorTokenKind.In => "in",
        SelectorTokenKind.NotIn => "not in",
        SelectorTokenKind.StartsWith => "starts with",
        SelectorTokenKind.EndsWith => "ends with",
        _ => "contains",
    };

    private string ValuesText => _operator is SelectorTokenKind.In or SelectorTokenKind.NotIn
        ? "{" + string.Join(", ", _values.Select(Quote)) + "}"
        : Quote(_values[0]);

    private bool IsValue(string text) => Array.IndexOf(_values, text) >= 0;

    private bool? IsOneOfValues(KnownText text) => ThreeValued.Any(_values.Select(value => text.Is(value)), isComplete: true);

    // There are no escapes, so a value never has both kinds of quotes.
    private static string Quote(string value) => value.IndexOf('"') >= 0 ? $"'{value}'" : $"\"{value}\"";
}
