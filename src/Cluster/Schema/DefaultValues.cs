using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// The defaults in a CustomResourceDefinition, each of which must match the schema that it is in
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting).
/// </summary>
internal static class DefaultValues
{
    private static readonly CustomSchemaReader _reader = new(isJsonSchema: false);

    /// <summary>The places of the defaults; none in an object of another kind.</summary>
    public static IEnumerable<SchemaPlace> In(KubernetesObject target) => DefinitionSchemas.Of(target).SelectMany(Below);

    private static IEnumerable<SchemaPlace> Below(ManifestCursor schema)
    {
        if (schema["default"].IsPresent)
        {
            yield return new SchemaPlace(schema["default"], _reader.Read(SchemaLayers.Of(schema)));
        }

        foreach (var place in schema["properties"].Entries.Append(schema["items"]).Append(schema["additionalProperties"]).Where(part => part.Node is MappingNode).SelectMany(Below))
        {
            yield return place;
        }
    }
}
