using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Fields;

namespace KubeGuard.Cluster.Schema;

/// <summary>Reads the type of a value in a JSON schema.</summary>
internal static class SchemaTypes
{
    private const string Null = "null";

    /// <summary>The type, and whether a null is a value of it.</summary>
    public static (SchemaType Type, bool IsNullable) Of(SchemaLayers layers)
    {
        if (layers.Is("x-kubernetes-int-or-string"))
        {
            return (SchemaType.LongOrString, layers.Is("nullable"));
        }

        var type = layers["type"];
        var names = type.String is { } single ? [single] : type.Items.Select(item => item.String ?? "").ToList();
        return (
            names.Where(name => name != Null).ToList() is [var only] ? Of(only, layers) : SchemaType.Any,
            layers.Is("nullable") || names.Contains(Null));
    }

    /// <summary>The words of a string that is one of a closed set; <see langword="null"/> if it is none, or not all are known.</summary>
    public static WordSet? WordsOf(SchemaLayers layers)
    {
        var words = layers["enum"].Items.Where(word => !word.IsAbsent).ToList();
        return words.Count > 0 && layers["enum"].IsComplete && words.TrueForAll(word => word.String is not null)
            ? new WordSet([.. words.Select(word => (word.String!, VersionSet.All))])
            : null;
    }

    private static SchemaType Of(string name, SchemaLayers layers) => name switch
    {
        "object" => SchemaType.Object,
        "array" => SchemaType.List,
        "string" => WordsOf(layers) is null ? SchemaType.String : SchemaType.Word,
        "boolean" => SchemaType.Boolean,
        "integer" => SchemaType.Int64,
        "number" => SchemaType.Number,
        _ => SchemaType.Any,
    };
}
