namespace KubeGuard.Kubernetes.Validation;

/// <summary>
/// The names that the kinds of Kubernetes accept
/// (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names).
/// </summary>
internal static class NameForms
{
    /// <summary>The greatest length of any name.</summary>
    public const int MaxLength = 253;

    private const int CronJobMaxLength = 52;
    private const int JobMaxLength = 63;
    private const int FirstMinorWithServiceDigits = 36;
    private const int FirstMinorWithStatefulSetLabels = 27;

    // The kinds whose names are DNS subdomains, by their groups.
    private static readonly Dictionary<string, string[]> _kinds = new(StringComparer.Ordinal)
    {
        [""] =
        [
            "ConfigMap", "Endpoints", "LimitRange", "Namespace", "Node", "PersistentVolume", "PersistentVolumeClaim", "Pod", "PodTemplate",
            "ReplicationController", "ResourceQuota", "Secret", "Service", "ServiceAccount",
        ],
        ["admissionregistration.k8s.io"] =
        [
            "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding", "MutatingWebhookConfiguration", "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration",
        ],
        ["apps"] = ["ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"],
        ["autoscaling"] = ["HorizontalPodAutoscaler"],
        ["batch"] = ["CronJob", "Job"],
        ["coordination.k8s.io"] = ["Lease"],
        ["discovery.k8s.io"] = ["EndpointSlice"],
        ["extensions"] = ["DaemonSet", "Deployment", "Ingress", "NetworkPolicy", "ReplicaSet"],
        ["flowcontrol.apiserver.k8s.io"] = ["FlowSchema", "PriorityLevelConfiguration"],
        ["networking.k8s.io"] = ["Ingress", "IngressClass", "NetworkPolicy", "ServiceCIDR"],
        ["node.k8s.io"] = ["RuntimeClass"],
        ["policy"] = ["PodDisruptionBudget"],
        ["rbac.authorization.k8s.io"] = ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"],
        ["resource.k8s.io"] = ["DeviceClass", "ResourceClaim", "ResourceClaimTemplate"],
        ["scheduling.k8s.io"] = ["PriorityClass"],
        ["storage.k8s.io"] = ["CSIDriver", "StorageClass", "VolumeAttributesClass"],
    };

    /// <summary>The form of the names of a kind; <see langword="null"/> for a kind that is not known.</summary>
    public static TextForm? Find(GroupVersionKind type, KubernetesVersion version) =>
        !_kinds.TryGetValue(type.Group, out var kinds) || Array.IndexOf(kinds, type.Kind) < 0 ? null
        : type.Group == "rbac.authorization.k8s.io" ? TextForm.PathSegment
        : type.Kind switch
        {
            "Namespace" => TextForm.DnsLabel,
            "Service" => OfService(version),
            "StatefulSet" when version.IsAtLeast(FirstMinorWithStatefulSetLabels) => TextForm.DnsLabel,
            _ => TextForm.Subdomain,
        };

    /// <summary>The form of the names of Services.</summary>
    public static TextForm OfService(KubernetesVersion version) =>
        version.IsAtLeast(FirstMinorWithServiceDigits) ? TextForm.DnsLabel : TextForm.DnsLabelWithLetter;

    /// <summary>The greatest length of the names of a kind, if it is less than the form allows.</summary>
    public static int? MaxLengthOf(GroupVersionKind type) => (type.Group, type.Kind) switch
    {
        ("batch", "CronJob") => CronJobMaxLength,
        ("batch", "Job") => JobMaxLength,
        _ => null,
    };
}
