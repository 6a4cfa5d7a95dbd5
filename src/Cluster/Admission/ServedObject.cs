using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// An object as the API server shows it to policies: with the fields that it certainly fills in first
/// (https://github.com/kubernetes/kubernetes/tree/v1.34.0/pkg/apis, defaults.go of core, apps, batch and networking).
/// </summary>
internal static class ServedObject
{
    private const string Role = "Role";
    private const string ClusterRole = "ClusterRole";

    private static readonly Lazy<Dictionary<string, DefaultShape>> _shapes = new(CreateShapes);

    /// <summary>
    /// Indicates whether an explicit null of a field is a value: that of a custom resource, and of a role, whose rules the server writes even
    /// if there are none; see <see cref="Cel.Data.ManifestSource"/>.
    /// </summary>
    public static bool KeepsNulls(GroupVersionKind type) => IsCustom(type) || type.Kind is Role or ClusterRole;

    /// <summary>The object with the fields that the server fills in.</summary>
    /// <param name="target">The object as it is written.</param>
    /// <param name="namespace">The namespace that it gets, unknown if need be; <see langword="null"/> if it names one or is in none.</param>
    public static ManifestNode Of(KubernetesObject target, ManifestNode? @namespace)
    {
        var (type, root) = (target.Type!, target.Root.Node!);
        var filled = !IsCustom(type) && _shapes.Value.TryGetValue(type.Kind, out var shape) ? shape.Fill(root) : root;
        if (@namespace is null)
        {
            return filled;
        }

        var named = new DefaultShape();
        named.Add("metadata.namespace", _ => @namespace);
        return named.Fill(filled);
    }

    private static bool IsCustom(GroupVersionKind type) => !ApiSchemas.Packed.HasGroup(type.Group);

    private static Dictionary<string, DefaultShape> CreateShapes()
    {
        var shapes = new Dictionary<string, DefaultShape>(StringComparer.Ordinal);
        DefaultShape Of(string kind, string lines, string? strategy = null)
        {
            var shape = shapes[kind] = new DefaultShape().Add(lines);
            if (strategy is not null)
            {
                shape.Add(strategy, _ => new MappingNode([new MappingEntry("type", ScalarNode.String("RollingUpdate")), new MappingEntry("rollingUpdate", new UnknownNode())]));
            }

            return shape;
        }

        Of("Pod", "").Put("spec", PodDefaults.SpecOf(isPod: true));
        var template = PodDefaults.SpecOf(isPod: false);
        Of("PodTemplate", "").Put("template.spec", template);
        Of("ReplicationController", "spec.replicas=1").Put("spec.template.spec", template);
        Of("ReplicaSet", "spec.replicas=1").Put("spec.template.spec", template);
        Of("Deployment", "spec.replicas=1\nspec.revisionHistoryLimit=10\nspec.progressDeadlineSeconds=600\nspec.strategy.type=RollingUpdate", "spec.strategy").Put("spec.template.spec", template);
        Of("StatefulSet", "spec.replicas=1\nspec.revisionHistoryLimit=10\nspec.podManagementPolicy=OrderedReady\nspec.updateStrategy.type=RollingUpdate", "spec.updateStrategy").Put("spec.template.spec", template);
        Of("DaemonSet", "spec.revisionHistoryLimit=10\nspec.updateStrategy.type=RollingUpdate", "spec.updateStrategy").Put("spec.template.spec", template);
        const string Job = "spec.backoffLimit=6\nspec.suspend=false\nspec.completionMode=NonIndexed";
        Of("Job", Job).Put("spec.template.spec", template);
        Of("CronJob", "spec.concurrencyPolicy=Allow\nspec.suspend=false\nspec.successfulJobsHistoryLimit=3\nspec.failedJobsHistoryLimit=1").Put("spec.jobTemplate.spec.template.spec", template);

        var service = Of("Service", "spec.type=ClusterIP\nspec.sessionAffinity=None\nspec.ports.*.protocol=TCP");
        service.Add("spec.ports.*.targetPort", port => port.TryGet("port", out var entry) ? entry.Value : null);
        Of("NetworkPolicy", "spec.ingress.*.ports.*.protocol=TCP\nspec.egress.*.ports.*.protocol=TCP");
        Of("Secret", "type=Opaque");
        Of("PersistentVolumeClaim", "spec.volumeMode=Filesystem");
        Of("PersistentVolume", "spec.volumeMode=Filesystem\nspec.persistentVolumeReclaimPolicy=Retain");
        Of("StorageClass", "reclaimPolicy=Delete\nvolumeBindingMode=Immediate");
        foreach (var role in new[] { Role, ClusterRole })
        {
            Of(role, "").Add("rules", _ => ScalarNode.Null());
        }

        foreach (var binding in new[] { "RoleBinding", "ClusterRoleBinding" })
        {
            Of(binding, "roleRef.apiGroup=rbac.authorization.k8s.io").Add(
                "subjects.*.apiGroup",
                subject => ManifestCursor.Root(subject)["kind"].String is "User" or "Group" ? ScalarNode.String("rbac.authorization.k8s.io") : null);
        }

        return shapes;
    }
}
