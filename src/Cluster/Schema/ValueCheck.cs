using System.Globalization;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Fields;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// Compares a single value with its schema, as the API server decodes it: YAML becomes JSON first, by the rules of YAML 1.1, and JSON is
/// not converted.
/// </summary>
internal static class ValueCheck
{
    // Beyond these, Go writes a number with an exponent.
    private const double GreatestPlainNumber = 1e21;

    /// <summary>The problem of a value; <see langword="null"/> if it has none, or if that is not certain.</summary>
    /// <param name="value">A place that certainly has a value.</param>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="version">The version that counts.</param>
    public static ValueProblem? Find(ManifestCursor value, ValueSchema schema, KubernetesVersion version) => (schema.Type, value.Node) switch
    {
        (SchemaType.Any, _) or (_, ScalarNode { Text.IsComplete: false }) => null,
        (SchemaType.Object or SchemaType.Map, MappingNode) or (SchemaType.List, SequenceNode) => null,
        (_, ScalarNode scalar) => Find(value, scalar, schema, version),
        _ => Wrong(schema, value.Node!, version),
    };

    private static ValueProblem? Find(ManifestCursor value, ScalarNode scalar, ValueSchema schema, KubernetesVersion version) => schema.Type switch
    {
        SchemaType.String or SchemaType.Bytes or SchemaType.Time or SchemaType.Word when scalar.Kind != ScalarKind.String => NotQuoted(value, scalar, schema, version),
        SchemaType.String => null,
        SchemaType.Bytes => Base64Text.IsValid(scalar.Text.Prefix) ? null : Wrong(schema, scalar, version),
        SchemaType.Time => TimeText.IsValid(scalar.Text.Prefix) ? null : Wrong(schema, scalar, version),
        SchemaType.Word => schema.Words!.FindProblem(scalar.Text.Prefix, value, version),
        SchemaType.Boolean => scalar.Kind == ScalarKind.Boolean ? null : Quoted(value, scalar, schema, ScalarKind.Boolean, version),
        SchemaType.Number => scalar.Kind is ScalarKind.Integer or ScalarKind.Float ? null : Quoted(value, scalar, schema, ScalarKind.Float, version),
        SchemaType.Int32 or SchemaType.Int64 => IsWhole(scalar, schema.Type) ? null : Quoted(value, scalar, schema, ScalarKind.Integer, version),
        SchemaType.LongOrString => scalar.Kind == ScalarKind.String || IsWhole(scalar, SchemaType.Int64) ? null : Wrong(schema, scalar, version),
        SchemaType.IntOrString => scalar.Kind == ScalarKind.String || IsWhole(scalar, SchemaType.Int32) ? null : Wrong(schema, scalar, version),
        SchemaType.Quantity => scalar.Kind != ScalarKind.Boolean && ResourceQuantity.TryParse(scalar.Text.Prefix) is not null ? null : Wrong(schema, scalar, version),
        _ => Wrong(schema, scalar, version),
    };

    // 1.0 and 1e3 are whole numbers in JSON; what has more digits than 64 bits is none.
    private static bool IsWhole(ScalarNode scalar, SchemaType type) => scalar.Kind switch
    {
        ScalarKind.Integer => type == SchemaType.Int64 || int.TryParse(scalar.Text.Prefix, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ScalarKind.Float => double.TryParse(scalar.Text.Prefix.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == Math.Floor(number)
            && Math.Abs(number) < (type == SchemaType.Int32 ? int.MaxValue : Math.Min(long.MaxValue, GreatestPlainNumber)),
        _ => false,
    };

    private static ValueProblem Wrong(ValueSchema schema, ManifestNode node, KubernetesVersion version) =>
        new($"must be {SchemaText.Of(schema, version)}, but is {SchemaText.Of(node)}");

    // A value without quotes that YAML 1.1 does not read as a string.
    private static ValueProblem NotQuoted(ManifestCursor value, ScalarNode scalar, ValueSchema schema, KubernetesVersion version)
    {
        var fixedProblem = Find(value, ScalarNode.String(scalar.WrittenText), schema, version);
        return fixedProblem is not null
            ? Wrong(schema, scalar, version)
            : new ValueProblem(
                $"must be {SchemaText.Of(schema, version)}, but is {SchemaText.Of(scalar)}; put it in quotes",
                RuleFix.Safe("Put the value in quotes", ManifestEdit.Set(value, scalar.WrittenText)));
    }

    private static ValueProblem Quoted(ManifestCursor value, ScalarNode scalar, ValueSchema schema, ScalarKind kind, KubernetesVersion version) =>
        scalar.Kind == ScalarKind.String && ScalarText.Read(scalar.Text.Prefix, kind) is { } meant && Find(value, meant, schema, version) is null
            ? new ValueProblem(
                $"must be {SchemaText.Of(schema, version)}, but is {SchemaText.Of(scalar)}; remove the quotes",
                RuleFix.Safe("Remove the quotes", ManifestEdit.Set(value, meant)))
            : Wrong(schema, scalar, version);
}
