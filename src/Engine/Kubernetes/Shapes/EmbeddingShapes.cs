namespace KubeGuard.Kubernetes.Shapes;

/// <summary>The table of resources that embed other objects.</summary>
internal static class EmbeddingShapes
{
    private static readonly ShapePath _always = new("");

    private static readonly ILookup<string, EmbeddingShape> _byKind;

    static EmbeddingShapes() =>
        _byKind = Everything.SelectMany(shape => shape.Kinds.Select(kind => (kind, shape))).ToLookup(pair => pair.kind, pair => pair.shape, StringComparer.Ordinal);

    /// <summary>All shapes.</summary>
    public static IReadOnlyList<EmbeddingShape> Everything { get; } =
    [
        Of("Argo Events", ["argoproj.io"], ["Sensor"], "spec.triggers.*.template.k8s.source.resource", "spec.triggers.*.template.argoWorkflow.source.resource") with { Patches = _always },
        Of("Azure Fleet", ["placement.kubernetes-fleet.io"], ["Work"], "spec.workload.manifests.*"),
        Of("Crossplane", ["kubernetes.crossplane.io", "kubernetes.m.crossplane.io"], ["Object"], "spec.forProvider.manifest") with { Patches = new("spec.references") },
        Of("Crossplane", ["apiextensions.crossplane.io"], ["Composition"], "spec.resources.*.base", "spec.pipeline.*.input.resources.*.base") with { Patches = _always },
        Of("Flux Operator", ["fluxcd.controlplane.io"], ["ResourceSet"], "spec.resources.*"),
        Of("Hive", ["hive.openshift.io"], ["SyncSet", "SelectorSyncSet"], "spec.resources.*"),
        Of("Karmada", ["work.karmada.io"], ["Work"], "spec.workload.manifests.*"),
        Of("kro", ["kro.run"], ["ResourceGraphDefinition"], "spec.resources.*.template"),
        Of("KubeVela", ["core.oam.dev"], ["Application"], "spec.components.*.properties.objects.*") with { Patches = _always },
        Of("Open Cluster Management", ["work.open-cluster-management.io"], ["ManifestWork"], "spec.workload.manifests.*"),
        Of("Open Cluster Management", ["work.open-cluster-management.io"], ["ManifestWorkReplicaSet"], "spec.manifestWorkTemplate.workload.manifests.*"),
        Of("OpenShift", ["template.openshift.io", ""], ["Template"], "objects.*"),
        Of("Tekton Triggers", ["triggers.tekton.dev"], ["TriggerTemplate"], "spec.resourcetemplates.*"),
    ];

    /// <summary>The shape of a type; <see langword="null"/> if it is not known to embed objects.</summary>
    public static EmbeddingShape? Find(GroupVersionKind type)
    {
        foreach (var shape in _byKind[type.Kind])
        {
            if (ApiGroups.Include(shape.Groups, type.Group))
            {
                return shape;
            }
        }

        return null;
    }

    private static EmbeddingShape Of(string product, string[] groups, string[] kinds, params string[] paths) =>
        new(product, groups, kinds, [.. paths.Select(path => new ShapePath(path))]);
}
