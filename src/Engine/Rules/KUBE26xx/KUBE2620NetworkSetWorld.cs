using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2620: a set of networks of Calico has every address.</summary>
internal sealed class KUBE2620NetworkSetWorld() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2620",
        Name = "NetworkSetWorld",
        Title = "Do not put every address into a set of networks",
        MessageFormat = "{0} has every {1} address, so a rule that allows its labels allows the whole world; name the networks",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/globalnetworkset",
    },
    CalicoKinds.GlobalNetworkSet,
    CalicoKinds.NetworkSet)
{
    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var place in target.Root["spec"]["nets"].Items)
        {
            if (CalicoEntityValidation.ParseBlock(place) is { IsWholeFamily: true } block)
            {
                context.Report(place, [target.Subject, $"{block.Family}"]);
            }
        }
    }
}
