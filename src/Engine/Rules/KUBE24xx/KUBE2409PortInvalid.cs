using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2409: a port of a policy is none.</summary>
internal sealed class KUBE2409PortInvalid() : FieldRule(
    new RuleDescriptor
    {
        Id = "KUBE2409",
        Name = "PortInvalid",
        Title = "Use valid ports in network policies",
        MessageFormat = "{0} has an invalid port: {1}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports",
    },
    NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    protected override IEnumerable<FieldProblem> FindProblems(KubernetesObject target) => NetworkPolicyValidation.FindPortProblems(new NetworkPolicy(target));
}
