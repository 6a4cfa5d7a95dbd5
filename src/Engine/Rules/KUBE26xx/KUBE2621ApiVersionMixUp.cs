using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2621: a policy mixes the APIs of Kubernetes and of Calico.</summary>
internal sealed class KUBE2621ApiVersionMixUp() : FieldRule(
    new RuleDescriptor
    {
        Id = "KUBE2621",
        Name = "ApiVersionMixUp",
        Title = "Do not mix the policies of Kubernetes and of Calico",
        MessageFormat = "{0} mixes two APIs: {1}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy",
        Covers = ["KUBE6002", "KUBE6004"],
    },
    [
        NetworkPolicy.Kind, new ObjectKind("GlobalNetworkPolicy", KubernetesGroup), new ObjectKind("GlobalNetworkSet", KubernetesGroup), new ObjectKind("NetworkSet", KubernetesGroup),
        .. CalicoKinds.Policies, CalicoKinds.Tier, CalicoKinds.NetworkSet, CalicoKinds.GlobalNetworkSet,
    ])
{
    private const string KubernetesGroup = "networking.k8s.io";

    private static readonly string[] _fieldsOfCalico = ["selector", "types", "order", "tier", "serviceAccountSelector"];
    private static readonly string[] _fieldsOfKubernetes = ["podSelector", "policyTypes"];

    /// <inheritdoc/>
    protected override IEnumerable<FieldProblem> FindProblems(KubernetesObject target) => target.Type!.Group switch
    {
        CalicoKinds.StorageGroup =>
            [new FieldProblem(target.Root["kind"], $"crd.projectcalico.org is where Calico stores objects, without defaults or checks; use {CalicoKinds.Group}/v3")],
        CalicoKinds.Group => FindFields(target, _fieldsOfKubernetes, "a NetworkPolicy of Kubernetes"),
        _ when NetworkPolicy.Kind.Includes(target.Type) => FindFields(target, _fieldsOfCalico, "policies of Calico"),
        _ => [new FieldProblem(target.Root["kind"], $"{target.Type.Kind} is a kind of Calico; use {CalicoKinds.Group}/v3")],
    };

    private static IEnumerable<FieldProblem> FindFields(KubernetesObject target, string[] fields, string owner) =>
        fields.Select(field => target.Root["spec"][field]).Where(place => place.IsPresent).Select(place => new FieldProblem(place, $"{place.Segment.Key} is a field of {owner}"));
}
