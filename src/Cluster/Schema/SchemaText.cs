using System.Globalization;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>Names types and values for messages.</summary>
internal static class SchemaText
{
    private const int LongestText = 60;

    /// <summary>Names the values of a schema, with an article: <c>a whole number</c>.</summary>
    public static string Of(ValueSchema schema, KubernetesVersion version) => schema.Type switch
    {
        SchemaType.String => "a string",
        SchemaType.Boolean => "true or false",
        SchemaType.Int32 => "a whole number of 32 bits",
        SchemaType.Int64 => "a whole number of 64 bits",
        SchemaType.Number => "a number",
        SchemaType.Bytes => "a string in Base64",
        SchemaType.Time => "a time such as '2026-01-31T12:00:00Z'",
        SchemaType.IntOrString => "a whole number of 32 bits or a string",
        SchemaType.LongOrString => "a whole number of 64 bits or a string",
        SchemaType.Quantity => "a quantity such as 500m or 128Mi",
        SchemaType.Object or SchemaType.Map => "a mapping",
        SchemaType.List => "a list",
        SchemaType.Word => schema.Words!.Describe(version),
        _ => "a value",
    };

    /// <summary>Names a node as Kubernetes reads it: <c>'yes', which is read as the boolean true</c>.</summary>
    public static string Of(ManifestNode node) => node switch
    {
        MappingNode => "a mapping",
        SequenceNode => "a list",
        ScalarNode { Kind: ScalarKind.String } scalar => $"the string '{Shorten(scalar.Text.Prefix)}'",
        ScalarNode { Kind: ScalarKind.Boolean } scalar => AsRead(scalar, $"the boolean {scalar.Text.Prefix}", scalar.Text.Prefix),
        ScalarNode scalar => AsRead(scalar, $"the number {NumberOf(scalar)}", NumberOf(scalar)),
        _ => "something else",
    };

    private static string AsRead(ScalarNode scalar, string meaning, string canonical) =>
        scalar.WrittenText == canonical ? meaning : $"'{Shorten(scalar.WrittenText)}', which is read as {meaning}";

    // As JSON has it: 1.10 is 1.1.
    private static string NumberOf(ScalarNode scalar) =>
        scalar.Kind == ScalarKind.Float && double.TryParse(scalar.Text.Prefix.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : scalar.Text.Prefix;

    private static string Shorten(string text) => text.Length <= LongestText ? text : text.Substring(0, LongestText) + "…";
}
