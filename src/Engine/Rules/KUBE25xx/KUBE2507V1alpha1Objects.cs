using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2507: a policy of an administrator is of kinds that have a successor.</summary>
internal sealed class KUBE2507V1alpha1Objects() : ClusterPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2507",
        Name = "V1alpha1Objects",
        Title = "Write policies of administrators as ClusterNetworkPolicy",
        MessageFormat = "{0} is of a kind that ClusterNetworkPolicy replaces; write it as ClusterNetworkPolicy of the tier {1} where the cluster has its definition",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://network-policy-api.sigs.k8s.io/api-overview/",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(ClusterPolicy policy, string description, RuleContext context)
    {
        if (policy.Kind != ClusterPolicyKind.Cluster)
        {
            context.Report(policy.Object.Root["kind"], [description, policy.Kind == ClusterPolicyKind.Admin ? "Admin" : "Baseline"]);
        }
    }
}
