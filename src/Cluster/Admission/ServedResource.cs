using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;

namespace KubeGuard.Cluster.Admission;

/// <summary>The resource by which the API server serves a kind.</summary>
/// <param name="name">The name in the plural, such as <c>pods</c>.</param>
/// <param name="isNamespaced">Whether its objects are in namespaces; <see langword="null"/> if that is not known.</param>
internal sealed class ServedResource(string name, bool? isNamespaced)
{
    // https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/: the kinds of Kubernetes itself whose paths have no namespace.
    private static readonly HashSet<string> _clusterKinds = new(
        ("Namespace Node PersistentVolume ComponentStatus MutatingWebhookConfiguration ValidatingWebhookConfiguration MutatingAdmissionPolicy MutatingAdmissionPolicyBinding "
        + "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding CustomResourceDefinition APIService SelfSubjectReview TokenReview SelfSubjectAccessReview "
        + "SelfSubjectRulesReview SubjectAccessReview CertificateSigningRequest ClusterTrustBundle FlowSchema PriorityLevelConfiguration StorageVersion IngressClass IPAddress "
        + "ServiceCIDR ClusterCIDR RuntimeClass PodSecurityPolicy ClusterRole ClusterRoleBinding DeviceClass ResourceSlice DeviceTaintRule PriorityClass CSIDriver CSINode StorageClass "
        + "VolumeAttachment VolumeAttributesClass StorageVersionMigration").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The name in the plural.</summary>
    public string Name { get; } = name;

    /// <summary>Indicates whether its objects are in namespaces; <see langword="null"/> if that is not known.</summary>
    public bool? IsNamespaced { get; } = isNamespaced;

    /// <summary>The resource of a kind: that of its definition, or else the name that Kubernetes guesses.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="definitions">The definitions of custom resources.</param>
    public static ServedResource Of(GroupVersionKind type, DefinitionFacts definitions)
    {
        if (ApiSchemas.Packed.HasGroup(type.Group))
        {
            return new ServedResource(Guess(type.Kind), !_clusterKinds.Contains(type.Kind));
        }

        var spec = definitions.Find(type)?.Root["spec"];
        bool? isNamespaced = spec?["scope"].String switch { "Namespaced" => true, "Cluster" => false, _ => null };
        return new ServedResource(spec?["names"]["plural"].String ?? Guess(type.Kind), isNamespaced);
    }

    // As UnsafeGuessKindToResource does (k8s.io/apimachinery/pkg/api/meta/restmapper.go), but with the plural of "gateway".
    private static string Guess(string kind)
    {
        var name = kind.ToLowerInvariant();
        return name.EndsWith("endpoints", StringComparison.Ordinal) ? name
            : name.EndsWith("s", StringComparison.Ordinal) ? name + "es"
            : name.EndsWith("y", StringComparison.Ordinal) && name.Length > 1 && "aeiou".IndexOf(name[name.Length - 2]) < 0 ? name.Substring(0, name.Length - 1) + "ies"
            : name + "s";
    }
}
