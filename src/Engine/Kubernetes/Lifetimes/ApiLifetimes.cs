using KubeGuard.Kubernetes.Shapes;

namespace KubeGuard.Kubernetes.Lifetimes;

/// <summary>
/// The kinds that are deprecated or gone (https://kubernetes.io/docs/reference/using-api/deprecation-guide/), apart from
/// PodSecurityPolicy, which a rule of its own is about. A test compares the table with the schemas of all versions.
/// </summary>
internal static class ApiLifetimes
{
    /// <summary>The component of most kinds.</summary>
    public const string Kubernetes = "Kubernetes";

    /// <summary>The component that issues certificates.</summary>
    public const string CertManager = "cert-manager";

    /// <summary>The service mesh.</summary>
    public const string Istio = "Istio";

    private const string SelectorsAndUpdates = "the defaults of apps/v1 for updates and history";

    private static readonly char[] _separator = ['|'];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ApiLifetime> All { get; } =
    [
        Of("admissionregistration.k8s.io/v1alpha1", "ValidatingAdmissionPolicy|ValidatingAdmissionPolicyBinding", 28, 32, "admissionregistration.k8s.io/v1", 30),
        Of("admissionregistration.k8s.io/v1beta1", "MutatingWebhookConfiguration|ValidatingWebhookConfiguration", 16, 22, "admissionregistration.k8s.io/v1", 16) with
        {
            Needs = Paths("webhooks.*.sideEffects|webhooks.*.admissionReviewVersions"),
            OtherDefaults = "the defaults of admissionregistration.k8s.io/v1 for failures, matches and timeouts",
        },
        Of("admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicy|ValidatingAdmissionPolicyBinding", 31, 34, "admissionregistration.k8s.io/v1", 30),
        Of("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", 16, 22, "apiextensions.k8s.io/v1", 16) with { IsRewritten = true },
        Of("apiregistration.k8s.io/v1beta1", "APIService", 19, 22, "apiregistration.k8s.io/v1", 10),
        Of("apps/v1beta1", "ControllerRevision", 9, 16, "apps/v1", 9),
        Of("apps/v1beta1", "Deployment", 9, 16, "apps/v1", 9) with { Needs = Paths("spec.selector"), Drops = Paths("spec.rollbackTo"), OtherDefaults = SelectorsAndUpdates },
        Of("apps/v1beta1", "StatefulSet", 9, 16, "apps/v1", 9) with { Needs = Paths("spec.selector"), OtherDefaults = SelectorsAndUpdates },
        Of("apps/v1beta2", "ControllerRevision|DaemonSet|Deployment|ReplicaSet|StatefulSet", 9, 16, "apps/v1", 9),
        Of("auditregistration.k8s.io/v1alpha1", "AuditSink", 19, 19, null, null),
        Of("authentication.k8s.io/v1alpha1", "SelfSubjectReview", 29, 32, "authentication.k8s.io/v1", 28),
        Of("authentication.k8s.io/v1beta1", "SelfSubjectReview", 30, 33, "authentication.k8s.io/v1", 28),
        Of("authentication.k8s.io/v1beta1", "TokenReview", 19, 22, "authentication.k8s.io/v1", 6),
        Of("authorization.k8s.io/v1beta1", "LocalSubjectAccessReview|SelfSubjectAccessReview|SelfSubjectRulesReview|SubjectAccessReview", 19, 22, "authorization.k8s.io/v1", 6) with { IsRewritten = true },
        Of("autoscaling/v2beta1", "HorizontalPodAutoscaler", 22, 25, "autoscaling/v2", 23) with { Drops = Paths("spec.metrics") },
        Of("autoscaling/v2beta2", "HorizontalPodAutoscaler", 23, 26, "autoscaling/v2", 23),
        Of("batch/v1beta1", "CronJob", 21, 25, "batch/v1", 21),
        Of("batch/v2alpha1", "CronJob", 21, 21, "batch/v1", 21),
        Of("certificates.k8s.io/v1alpha1", "PodCertificateRequest", 35, 35, "certificates.k8s.io/v1beta1", 35) with { IsRewritten = true },
        Of("certificates.k8s.io/v1beta1", "CertificateSigningRequest", 19, 22, "certificates.k8s.io/v1", 19) with { Needs = Paths("spec.signerName|spec.usages") },
        Of("coordination.k8s.io/v1alpha1", "LeaseCandidate", 32, 32, "coordination.k8s.io/v1alpha2", 32) with { IsRewritten = true },
        Of("coordination.k8s.io/v1beta1", "Lease", 19, 22, "coordination.k8s.io/v1", 14),
        Of("discovery.k8s.io/v1alpha1", "EndpointSlice", 17, 17, "discovery.k8s.io/v1", 21) with { IsRewritten = true },
        Of("discovery.k8s.io/v1beta1", "EndpointSlice", 21, 25, "discovery.k8s.io/v1", 21) with { Drops = Paths("endpoints.*.topology") },
        Of("events.k8s.io/v1beta1", "Event", 19, 25, "events.k8s.io/v1", 19),
        Of("extensions/v1beta1", "DaemonSet", 9, 16, "apps/v1", 9) with { Needs = Paths("spec.selector"), Drops = Paths("spec.templateGeneration"), OtherDefaults = SelectorsAndUpdates },
        Of("extensions/v1beta1", "Deployment", 9, 16, "apps/v1", 9) with { Needs = Paths("spec.selector"), Drops = Paths("spec.rollbackTo"), OtherDefaults = SelectorsAndUpdates },
        Of("extensions/v1beta1", "Ingress", 14, 22, "networking.k8s.io/v1", 19),
        Of("extensions/v1beta1", "NetworkPolicy", 9, 16, "networking.k8s.io/v1", 8),
        Of("extensions/v1beta1", "ReplicaSet", 9, 16, "apps/v1", 9) with { Needs = Paths("spec.selector"), OtherDefaults = SelectorsAndUpdates },
        Of("flowcontrol.apiserver.k8s.io/v1alpha1", "FlowSchema|PriorityLevelConfiguration", 20, 21, "flowcontrol.apiserver.k8s.io/v1", 29) with { IsRewritten = true },
        Of("flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema|PriorityLevelConfiguration", 23, 26, "flowcontrol.apiserver.k8s.io/v1", 29) with { Drops = Paths("spec.limited.assuredConcurrencyShares") },
        Of("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema|PriorityLevelConfiguration", 26, 29, "flowcontrol.apiserver.k8s.io/v1", 29) with { Drops = Paths("spec.limited.assuredConcurrencyShares") },
        Of("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema|PriorityLevelConfiguration", 29, 32, "flowcontrol.apiserver.k8s.io/v1", 29),
        Of("networking.k8s.io/v1alpha1", "ClusterCIDR", 29, 29, null, null),
        Of("networking.k8s.io/v1alpha1", "IPAddress|ServiceCIDR", 31, 31, "networking.k8s.io/v1", 33),
        Of("networking.k8s.io/v1beta1", "Ingress", 19, 22, "networking.k8s.io/v1", 19),
        Of("networking.k8s.io/v1beta1", "IngressClass", 19, 22, "networking.k8s.io/v1", 19),
        Of("node.k8s.io/v1alpha1", "RuntimeClass", 20, 24, "node.k8s.io/v1", 20) with { IsRewritten = true },
        Of("node.k8s.io/v1beta1", "RuntimeClass", 22, 25, "node.k8s.io/v1", 20),
        Of("policy/v1beta1", "PodDisruptionBudget", 21, 25, "policy/v1", 21) with { OtherDefaults = "an empty selector that means all pods of the namespace" },
        Of("rbac.authorization.k8s.io/v1alpha1", "ClusterRole|Role", 17, 22, "rbac.authorization.k8s.io/v1", 8),
        Of("rbac.authorization.k8s.io/v1alpha1", "ClusterRoleBinding|RoleBinding", 17, 22, "rbac.authorization.k8s.io/v1", 8) with { Drops = Paths("subjects.*.apiVersion") },
        Of("rbac.authorization.k8s.io/v1beta1", "ClusterRole|ClusterRoleBinding|Role|RoleBinding", 17, 22, "rbac.authorization.k8s.io/v1", 8),
        Of("resource.k8s.io/v1alpha1", "PodScheduling|ResourceClaim|ResourceClaimTemplate|ResourceClass", 27, 27, "resource.k8s.io/v1", 34) with { IsRewritten = true },
        Of("resource.k8s.io/v1alpha2", "PodSchedulingContext|ResourceClaim|ResourceClaimParameters|ResourceClaimTemplate|ResourceClass|ResourceClassParameters|ResourceSlice", 31, 31, "resource.k8s.io/v1", 34) with { IsRewritten = true },
        Of("resource.k8s.io/v1alpha3", "DeviceClass", 32, 34, "resource.k8s.io/v1", 34),
        Of("resource.k8s.io/v1alpha3", "PodSchedulingContext", 32, 32, null, null),
        Of("resource.k8s.io/v1alpha3", "ResourceClaim|ResourceClaimTemplate|ResourceSlice", 32, 34, "resource.k8s.io/v1", 34) with { IsRewritten = true },
        Of("resource.k8s.io/v1beta1", "DeviceClass", 33, null, "resource.k8s.io/v1", 34),
        Of("resource.k8s.io/v1beta1", "ResourceClaim|ResourceClaimTemplate|ResourceSlice", 33, null, "resource.k8s.io/v1", 34) with { IsRewritten = true },
        Of("scheduling.k8s.io/v1alpha1", "PriorityClass", 14, 22, "scheduling.k8s.io/v1", 14),
        Of("scheduling.k8s.io/v1alpha1", "Workload", 36, 36, null, null),
        Of("scheduling.k8s.io/v1beta1", "PriorityClass", 14, 22, "scheduling.k8s.io/v1", 14),
        Of("settings.k8s.io/v1alpha1", "PodPreset", 20, 20, null, null),
        Of("storage.k8s.io/v1alpha1", "CSIStorageCapacity", 21, 24, "storage.k8s.io/v1", 24),
        Of("storage.k8s.io/v1alpha1", "VolumeAttachment", 21, 23, "storage.k8s.io/v1", 13),
        Of("storage.k8s.io/v1alpha1", "VolumeAttributesClass", 31, 35, "storage.k8s.io/v1", 34),
        Of("storage.k8s.io/v1beta1", "CSIDriver", 19, 22, "storage.k8s.io/v1", 18),
        Of("storage.k8s.io/v1beta1", "CSINode", 17, 22, "storage.k8s.io/v1", 17),
        Of("storage.k8s.io/v1beta1", "CSIStorageCapacity", 24, 27, "storage.k8s.io/v1", 24),
        Of("storage.k8s.io/v1beta1", "StorageClass", 19, 22, "storage.k8s.io/v1", 6),
        Of("storage.k8s.io/v1beta1", "VolumeAttachment", 19, 22, "storage.k8s.io/v1", 13),
        Of("storage.k8s.io/v1beta1", "VolumeAttributesClass", 34, null, "storage.k8s.io/v1", 34),
        Of("storagemigration.k8s.io/v1alpha1", "StorageVersionMigration", 35, 35, "storagemigration.k8s.io/v1beta1", 35) with { IsRewritten = true },
        .. CertManagerKinds("cert-manager.io", "Certificate|CertificateRequest|ClusterIssuer|Issuer"),
        .. CertManagerKinds("acme.cert-manager.io", "Challenge|Order"),
        Of(CertManager, "certmanager.k8s.io/v1alpha1", "Certificate|CertificateRequest|Challenge|ClusterIssuer|Issuer|Order", "0.11", "0.11", "cert-manager.io/v1", "1.0"),
        Of(Istio, "authentication.istio.io/v1alpha1", "MeshPolicy|Policy", "1.5", "1.6", "security.istio.io/v1beta1", "1.5"),
        Of(Istio, "rbac.istio.io/v1alpha1", "ClusterRbacConfig|RbacConfig|ServiceRole|ServiceRoleBinding", "1.4", "1.6", "security.istio.io/v1beta1", "1.4"),
    ];

    private static readonly Dictionary<(string ApiVersion, string Kind), ApiLifetime> _byType = All
        .SelectMany(lifetime => lifetime.Kinds.Select(kind => (lifetime, kind)))
        .ToDictionary(pair => (pair.lifetime.ApiVersion, pair.kind), pair => pair.lifetime);

    /// <summary>The life of a type; <see langword="null"/> if it is not known to end.</summary>
    public static ApiLifetime? Find(GroupVersionKind type) => _byType.TryGetValue((type.ApiVersion, type.Kind), out var lifetime) ? lifetime : null;

    private static ApiLifetime Of(string apiVersion, string kinds, int deprecated, int? removed, string? replacement, int? replacedSince) =>
        new(apiVersion, kinds.Split(_separator), new Version(1, deprecated), removed is { } minor ? new Version(1, minor) : null, replacement)
        {
            ReplacedSince = replacedSince is { } since ? new Version(1, since) : null,
        };

    private static ApiLifetime Of(string component, string apiVersion, string kinds, string deprecated, string removed, string replacement, string replacedSince) =>
        new(apiVersion, kinds.Split(_separator), new Version(deprecated), new Version(removed), replacement) { Component = component, ReplacedSince = new Version(replacedSince), IsRewritten = true };

    private static IEnumerable<ApiLifetime> CertManagerKinds(string group, string kinds) =>
        new[] { "v1alpha2", "v1alpha3", "v1beta1" }.Select(version => Of(CertManager, $"{group}/{version}", kinds, "1.4", "1.6", $"{group}/v1", "1.0"));

    private static IReadOnlyList<ShapePath> Paths(string paths) => [.. paths.Split(_separator).Select(path => new ShapePath(path))];
}
