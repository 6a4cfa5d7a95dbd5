using System.Globalization;
using KubeGuard.Expressions;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>The conditions that a schema sets on a value by single words (https://json-schema.org/draft-04/json-schema-validation).</summary>
internal static class ValueConditions
{
    /// <summary>A number is at least, or greater than, a bound.</summary>
    public static ValueCondition Minimum(double bound, bool isExclusive) => isExclusive
        ? Number($"must be greater than {TextOf(bound)}", number => number > bound)
        : Number($"must be at least {TextOf(bound)}", number => number >= bound);

    /// <summary>A number is at most, or less than, a bound.</summary>
    public static ValueCondition Maximum(double bound, bool isExclusive) => isExclusive
        ? Number($"must be less than {TextOf(bound)}", number => number < bound)
        : Number($"must be at most {TextOf(bound)}", number => number <= bound);

    /// <summary>A number is a multiple of another one.</summary>
    public static ValueCondition MultipleOf(double factor) =>
        Number($"must be a multiple of {TextOf(factor)}", number => factor == 0 || Math.Abs(number) > 1e15 ? null : IsWhole(number / factor));

    /// <summary>A string has so many characters at least.</summary>
    public static ValueCondition MinLength(long least) => Text($"must have at least {Count(least, "character")}", text => LengthOf(text) >= least);

    /// <summary>A string has so many characters at most.</summary>
    public static ValueCondition MaxLength(long most) => Text($"must have at most {Count(most, "character")}", text => LengthOf(text) <= most);

    /// <summary>A string has a match of a pattern.</summary>
    public static ValueCondition Pattern(string pattern)
    {
        var matcher = new GoPattern(pattern);
        return Text($"must match the pattern '{pattern}'", matcher.IsIn);
    }

    /// <summary>A string has a form that a word stands for.</summary>
    public static ValueCondition Format(string description, Func<string, bool> isValid) => Text($"must be {description}", text => isValid(text));

    /// <summary>A list has so many items at least.</summary>
    public static ValueCondition MinItems(long least) =>
        List($"must have at least {Count(least, "item")}", list => list.Items.Count >= least ? true : list.IsComplete ? false : null);

    /// <summary>A list has so many items at most.</summary>
    public static ValueCondition MaxItems(long most) =>
        List($"must have at most {Count(most, "item")}", list => list.Items.Count > most ? false : list.IsComplete ? true : null);

    /// <summary>No two items of a list are the same. Only scalars are compared.</summary>
    public static ValueCondition UniqueItems() => List("must not have the same item twice", list =>
    {
        var known = new HashSet<(ScalarKind, string)>();
        return list.Items.All(item => item.Node is not ScalarNode { Text.Value: { } text } scalar || known.Add((scalar.Kind, text)));
    });

    /// <summary>A mapping has so many entries at least.</summary>
    public static ValueCondition MinFields(long least) =>
        Mapping($"must have at least {Count(least, "entry")}", mapping => mapping.Entries.Count >= least ? true : mapping.IsComplete ? false : null);

    /// <summary>A mapping has so many entries at most.</summary>
    public static ValueCondition MaxFields(long most) =>
        Mapping($"must have at most {Count(most, "entry")}", mapping => mapping.Entries.Count > most ? false : mapping.IsComplete ? true : null);

    /// <summary>A value is one of some scalars.</summary>
    public static ValueCondition OneOf(IReadOnlyList<ScalarNode> values) => new(
        $"must be {Alternatives.Of([.. values.Select(value => $"'{value.Text.Prefix}'")], "or")}",
        value => value.Node switch
        {
            ScalarNode { Text.IsComplete: false } or UnknownNode => null,
            ScalarNode scalar => values.Any(allowed => IsSame(allowed, scalar)),
            _ => false,
        });

    private static bool IsSame(ScalarNode one, ScalarNode other) =>
        NumberOf(one) is { } number && NumberOf(other) is { } otherNumber ? number.Equals(otherNumber)
        : one.Kind == other.Kind && one.Text.Prefix == other.Text.Prefix;

    /// <summary>The number that a scalar is; <see langword="null"/> if it is none.</summary>
    public static double? NumberOf(ManifestNode? node) =>
        node is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float, Text.Value: { } text }
        && double.TryParse(text.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static ValueCondition Number(string requirement, Func<double, bool?> isMet) =>
        new(requirement, value => NumberOf(value.Node) is { } number ? isMet(number) : true);

    private static ValueCondition Text(string requirement, Func<string, bool?> isMet) => new(requirement, value => value.Node switch
    {
        ScalarNode { Kind: ScalarKind.String, Text.Value: { } text } => isMet(text),
        ScalarNode { Kind: ScalarKind.String } => null,
        _ => true,
    });

    private static ValueCondition List(string requirement, Func<ManifestCursor, bool?> isMet) =>
        new(requirement, value => value.Node is SequenceNode ? isMet(value) : true);

    private static ValueCondition Mapping(string requirement, Func<ManifestCursor, bool?> isMet) =>
        new(requirement, value => value.Node is MappingNode ? isMet(value) : true);

    private static bool IsWhole(double number) => Math.Abs(number - Math.Round(number)) < 1e-9;

    // In characters of Unicode, as Go counts them.
    private static int LengthOf(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static string TextOf(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Count(long number, string noun) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {(number == 1 ? noun : noun == "entry" ? "entries" : noun + "s")}";
}
