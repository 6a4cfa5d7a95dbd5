namespace KubeGuard.Kubernetes.Definitions;

/// <summary>
/// The CustomResourceDefinitions of a set
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/). Of several for one kind, the
/// first one counts.
/// </summary>
internal sealed class DefinitionFacts
{
    /// <summary>The kind of the objects that define custom resources.</summary>
    public const string Kind = "CustomResourceDefinition";

    /// <summary>The group of the kind.</summary>
    public const string Group = "apiextensions.k8s.io";

    private readonly Dictionary<(string Group, string Kind), KubernetesObject> _byKind = [];

    private DefinitionFacts(IEnumerable<KubernetesObject> definitions)
    {
        foreach (var definition in definitions)
        {
            var spec = definition.Root["spec"];
            var key = (spec["group"].String ?? "", spec["names"]["kind"].String ?? "");
            if (definition.Type is { Group: Group } && !_byKind.ContainsKey(key))
            {
                _byKind.Add(key, definition);
            }
        }
    }

    /// <summary>Finds the facts.</summary>
    public static RelatedFacts<DefinitionFacts> Source { get; } = new([Kind], set => new DefinitionFacts(set.OfKind(Kind)));

    /// <summary>The definition of a type, which may lack its version; <see langword="null"/> if there is none.</summary>
    public KubernetesObject? Find(GroupVersionKind type) => _byKind.TryGetValue((type.Group, type.Kind), out var definition) ? definition : null;
}
