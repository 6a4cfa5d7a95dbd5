namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>The objects that a policy is about.</summary>
internal sealed class PolicySubject
{
    /// <summary>Pods, the workloads with a template for them, and pods that get an ephemeral container.</summary>
    public static readonly PolicySubject Pods = new(
        "dyn(object).?spec != dyn(oldObject).?spec || dyn(object).?template != dyn(oldObject).?template",
        ("", "v1", ["pods", "pods/ephemeralcontainers", "podtemplates", "replicationcontrollers"], ["Pod", "PodTemplate", "ReplicationController"]),
        ("apps", "v1", ["daemonsets", "deployments", "replicasets", "statefulsets"], ["DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"]),
        ("batch", "v1", ["cronjobs", "jobs"], ["CronJob", "Job"]));

    /// <summary>Roles and ClusterRoles.</summary>
    public static readonly PolicySubject Roles = new(
        "object.?rules != oldObject.?rules",
        ("rbac.authorization.k8s.io", "v1", ["clusterroles", "roles"], ["ClusterRole", "Role"]));

    /// <summary>Namespaces.</summary>
    public static readonly PolicySubject Namespaces = new(
        "object.metadata.?labels != oldObject.metadata.?labels",
        ("", "v1", ["namespaces"], ["Namespace"]));

    /// <summary>Services.</summary>
    public static readonly PolicySubject Services = new(
        "object.metadata.?labels != oldObject.metadata.?labels || object.?spec.?selector != oldObject.?spec.?selector",
        ("", "v1", ["services"], ["Service"]));

    /// <summary>The constraints of Gatekeeper that allow repositories.</summary>
    public static readonly PolicySubject AllowedRepositories = new(
        "dyn(object).?spec != dyn(oldObject).?spec",
        ("constraints.gatekeeper.sh", "v1beta1", ["k8sallowedrepos"], ["K8sAllowedRepos"]));

    private PolicySubject(string change, params (string Group, string Version, string[] Resources, string[] Kinds)[] resources)
    {
        HasChanged = $"request.operation == \"CREATE\" || {change}";
        Resources = resources;
    }

    /// <summary>
    /// The condition that the part of an object that policies read is new: controllers change finalizers and annotations of objects that
    /// were there before a policy.
    /// </summary>
    public string HasChanged { get; }

    /// <summary>The resources, with the kinds of their objects.</summary>
    public IReadOnlyList<(string Group, string Version, string[] Resources, string[] Kinds)> Resources { get; }

    /// <summary>Determines whether objects of a type are among them.</summary>
    public bool Includes(Kubernetes.GroupVersionKind type) =>
        Resources.Any(part => part.Group == type.Group && part.Version == type.Version && Array.IndexOf(part.Kinds, type.Kind) >= 0);
}
