using System.Collections.Concurrent;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;

namespace KubeGuard.Cluster.Schema;

/// <summary>The kinds of custom resources whose schemas a set has, or the project names. Each is read when the first rule asks for it.</summary>
internal sealed class CustomDefinitions
{
    private readonly DefinitionFacts _definitions;
    private readonly IReadOnlyList<JsonSchemaFile> _schemas;
    private readonly ConcurrentDictionary<(string Group, string Kind), Lazy<CustomDefinition?>> _read = [];

    private CustomDefinitions(DefinitionFacts definitions, IEnumerable<KubernetesObject> schemas)
    {
        _definitions = definitions;
        _schemas = [.. schemas.Select(JsonSchemaFile.Of).OfType<JsonSchemaFile>()];
    }

    /// <summary>Finds the facts.</summary>
    public static RelatedFacts<CustomDefinitions> Source { get; } = new(
        [.. DefinitionFacts.Source.Kinds, JsonSchemaFile.Kind],
        set => new CustomDefinitions(set.Facts(DefinitionFacts.Source), set.OfKind(JsonSchemaFile.Kind)));

    /// <summary>The schemas of a kind, which may lack the version of the type; <see langword="null"/> if there are none.</summary>
    public CustomDefinition? Find(GroupVersionKind type) =>
        _read.GetOrAdd((type.Group, type.Kind), _ => new Lazy<CustomDefinition?>(() => Read(type))).Value;

    // A definition says more than the schema that somebody made of it.
    private CustomDefinition? Read(GroupVersionKind type) =>
        _definitions.Find(type) is { } definition ? CustomDefinition.Of(definition)
        : _schemas.Where(schema => schema.IsOf(type)).ToList() is { Count: > 0 } schemas ? CustomDefinition.Of(schemas)
        : null;
}
