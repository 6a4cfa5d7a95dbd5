using System.Text.RegularExpressions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Cel;

/// <summary>
/// The types of objects by the schemas of their kinds, with which the API server checks the expressions of a policy for warnings
/// (https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#type-checking). What a schema leaves open is
/// dynamic.
/// </summary>
internal static class CelSchemaTypes
{
    private static readonly Regex _escape = new("__([a-z]+)__", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Dictionary<string, string> _escapes = new(StringComparer.Ordinal)
    {
        ["underscores"] = "__",
        ["dot"] = ".",
        ["dash"] = "-",
        ["slash"] = "/",
    };

    /// <summary>The type of the objects of a kind; <see langword="null"/> if its schema is not known.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="version">The version of Kubernetes.</param>
    /// <param name="custom">The definitions of custom resources.</param>
    public static CelType? Find(GroupVersionKind type, KubernetesVersion version, Func<CustomDefinitions> custom)
    {
        var nearest = ApiSchemas.Packed.Nearest(version);
        return KindSchemas.Find(type, nearest, custom) is { } schema ? Of(schema, type.Kind, nearest) : null;
    }

    // Types at different paths are different types, as in the API server. Parts are made when an expression reaches them, since schemas
    // refer to themselves.
    private static CelType Of(ValueSchema schema, string path, KubernetesVersion version) => schema.Type switch
    {
        SchemaType.String or SchemaType.Word => CelType.String,
        SchemaType.Boolean => CelType.Bool,
        SchemaType.Int32 or SchemaType.Int64 => CelType.Int,
        SchemaType.Number => CelType.Double,
        SchemaType.Bytes => CelType.Bytes,
        SchemaType.Time => CelType.Timestamp,
        SchemaType.List when schema.Element is { } item => CelType.List(Of(item, path + ".@idx", version)),
        SchemaType.Map when schema.Element is { } value => CelType.Map(CelType.String, Of(value, path + ".@elem", version)),
        SchemaType.Object when schema.Object is { IsOpen: false } fields => CelType.Object(path, name => FieldOf(fields, name, path, version)),
        _ => CelType.Dyn,
    };

    private static CelType? FieldOf(ObjectSchema schema, string name, string path, KubernetesVersion version) =>
        (schema.Find(name, version) ?? schema.Find(Unescape(name), version)) is { } field ? Of(field.Value, $"{path}.{field.Name}", version) : null;

    // A typed object has its fields by names that are identifiers: x-y as x__dash__y, a reserved word as __namespace__.
    private static string Unescape(string name) =>
        _escape.Replace(name, match => _escapes.TryGetValue(match.Groups[1].Value, out var text) ? text : match.Length == name.Length ? match.Groups[1].Value : match.Value);
}
