using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Definitions;

/// <summary>Finds the schemas in a CustomResourceDefinition.</summary>
internal static class DefinitionSchemas
{
    /// <summary>The schemas of all versions, where the API server asks for structural ones: in <c>apiextensions.k8s.io/v1</c>.</summary>
    public static IEnumerable<ManifestCursor> Of(KubernetesObject definition) => definition.Type is { Group: DefinitionFacts.Group, Version: "v1", Kind: DefinitionFacts.Kind }
        ? definition.Root["spec"]["versions"].Items.Select(version => version["schema"]["openAPIV3Schema"])
        : [];
}
