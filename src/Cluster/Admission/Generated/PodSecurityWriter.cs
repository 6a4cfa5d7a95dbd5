using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using static KubeGuard.Cluster.Network.Generated.PolicyNodes;

namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>
/// Writes what makes the cluster apply the Pod Security Standards: labels of namespaces
/// (https://kubernetes.io/docs/concepts/security/pod-security-admission/) or, before Kubernetes 1.25, a PodSecurityPolicy
/// (https://kubernetes.io/docs/concepts/security/pod-security-policy/).
/// </summary>
/// <param name="version">The target version.</param>
internal sealed class PodSecurityWriter(KubernetesVersion version)
{
    private const int FirstWithLabels = 25;
    private const string Label = "pod-security.kubernetes.io/";
    private const string UserRange = "MustRunAs";
    private const string AnyUser = "RunAsAny";

    private static readonly string[] _restrictedVolumes = ["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"];

    private static readonly string[] _defaultCapabilities = [.. DefaultCapabilities.Names.Where(name => name != "NET_RAW")];

    /// <summary>Indicates whether the target version has the labels.</summary>
    public bool HasLabels => version.IsAtLeast(FirstWithLabels);

    /// <summary>The labels of a namespace.</summary>
    /// <param name="enforced">The level that is enforced.</param>
    /// <param name="wanted">The level of which violations are audited and warned of.</param>
    public IReadOnlyList<(string Key, string Value)> LabelsFor(string enforced, string wanted) =>
        [.. new[] { ("audit", wanted), ("enforce", enforced), ("warn", wanted) }.SelectMany(mode => new[] { (Label + mode.Item1, mode.Item2), ($"{Label}{mode.Item1}-version", VersionLabel) })];

    /// <summary>A namespace with its labels.</summary>
    public static MappingNode Namespace(string name, IReadOnlyList<(string Key, string Value)> labels) => Mapping(
        ("apiVersion", Text("v1")),
        ("kind", Text("Namespace")),
        ("metadata", Mapping(("name", Text(name)), ("labels", Mapping([.. labels.Select(label => (label.Key, (ManifestNode?)Text(label.Value)))])))));

    /// <summary>A PodSecurityPolicy for a level.</summary>
    public static MappingNode Policy(string level)
    {
        var isRestricted = level == "restricted";
        var annotations = new List<(string, ManifestNode?)>
        {
            ("seccomp.security.alpha.kubernetes.io/allowedProfileNames", Text(isRestricted ? "runtime/default" : "*")),
            ("seccomp.security.alpha.kubernetes.io/defaultProfileName", Text("runtime/default")),
        };
        if (!isRestricted)
        {
            annotations.Add((SuppressionSpelling.Annotation, Text("KUBE1240")));
            annotations.Add((SuppressionSpelling.ReasonAnnotation, Text("the manifests pass the level baseline and no stricter one")));
        }

        return Mapping(
            ("apiVersion", Text("policy/v1beta1")),
            ("kind", Text("PodSecurityPolicy")),
            ("metadata", Mapping(("name", Text(NameOf(level))), ("annotations", Mapping([.. annotations])))),
            ("spec", Mapping(
                ("privileged", ScalarNode.Boolean(false)),
                ("allowPrivilegeEscalation", ScalarNode.Boolean(!isRestricted)),
                ("allowedCapabilities", isRestricted ? null : Texts(_defaultCapabilities)),
                ("requiredDropCapabilities", isRestricted ? Texts(["ALL"]) : null),
                ("hostNetwork", ScalarNode.Boolean(false)),
                ("hostPID", ScalarNode.Boolean(false)),
                ("hostIPC", ScalarNode.Boolean(false)),
                ("volumes", Texts(isRestricted ? _restrictedVolumes : [.. VolumeTypes.All.Where(type => type is not ("hostPath" or "image")).OrderBy(type => type, StringComparer.Ordinal)])),
                ("runAsUser", Mapping(("rule", Text(isRestricted ? "MustRunAsNonRoot" : AnyUser)))),
                ("seLinux", Mapping(("rule", Text(AnyUser)))),
                ("supplementalGroups", Groups(isRestricted)),
                ("fsGroup", Groups(isRestricted)))));
    }

    /// <summary>The role of a namespace that lets pods use the policy of a level.</summary>
    public static MappingNode Role(string @namespace, string level) => Mapping(
        ("apiVersion", Text("rbac.authorization.k8s.io/v1")),
        ("kind", Text("Role")),
        ("metadata", Mapping(("name", Text(NameOf(level))), ("namespace", Text(@namespace)))),
        ("rules", List([Mapping(
            ("apiGroups", Texts(["policy"])),
            ("resources", Texts(["podsecuritypolicies"])),
            ("resourceNames", Texts([NameOf(level)])),
            ("verbs", Texts(["use"])))])));

    /// <summary>Binds the role to all service accounts of its namespace.</summary>
    public static MappingNode Binding(string @namespace, string level) => Mapping(
        ("apiVersion", Text("rbac.authorization.k8s.io/v1")),
        ("kind", Text("RoleBinding")),
        ("metadata", Mapping(("name", Text(NameOf(level))), ("namespace", Text(@namespace)))),
        ("roleRef", Mapping(("apiGroup", Text("rbac.authorization.k8s.io")), ("kind", Text("Role")), ("name", Text(NameOf(level))))),
        ("subjects", List([Mapping(
            ("kind", Text("Group")),
            ("apiGroup", Text("rbac.authorization.k8s.io")),
            ("name", Text("system:serviceaccounts:" + @namespace)))])));

    private string VersionLabel => version.Equals(KubernetesVersion.Latest) ? "latest" : "v" + version;

    private static string NameOf(string level) => $"{ClusterPolicyGenerator.Prefix}-{level}";

    private static MappingNode Groups(bool isRestricted) => isRestricted
        ? Mapping(("rule", Text(UserRange)), ("ranges", List([Mapping(("min", ScalarNode.Integer(1)), ("max", ScalarNode.Integer(65535)))])))
        : Mapping(("rule", Text(AnyUser)));
}
