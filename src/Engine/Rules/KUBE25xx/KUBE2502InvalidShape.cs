using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2502: a policy of an administrator is invalid.</summary>
internal sealed class KUBE2502InvalidShape() : FieldRule(
    new RuleDescriptor
    {
        Id = "KUBE2502",
        Name = "InvalidShape",
        Title = "Write policies of administrators as their definition asks",
        MessageFormat = "{0} is refused: {1}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://network-policy-api.sigs.k8s.io/reference/spec/",
    },
    ClusterPolicy.Kinds)
{
    /// <inheritdoc/>
    protected override IEnumerable<FieldProblem> FindProblems(KubernetesObject target) => ClusterPolicyValidation.FindProblems(new ClusterPolicy(target));
}
