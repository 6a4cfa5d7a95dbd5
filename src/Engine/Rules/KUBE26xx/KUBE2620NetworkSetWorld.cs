using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2620: a set of networks of Calico has every address.</summary>
internal sealed class KUBE2620NetworkSetWorld() : ObjectRule(Data, CalicoKinds.GlobalNetworkSet, CalicoKinds.NetworkSet)
{
    /// <summary>The data of the rule, which has a part in the build for violations that several objects decide.</summary>
    public static readonly RuleDescriptor Data = new()
    {
        Id = "KUBE2620",
        Name = "NetworkSetWorld",
        Title = "Do not put every address into a set of networks",
        MessageFormat = "{0} has every {1} address, so {2} allows the whole world; name the networks",
        Category = RuleCategory.Network,
        HasSetPart = true,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/globalnetworkset",
    };

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var place in target.Root["spec"]["nets"].Items)
        {
            if (CalicoEntityValidation.ParseBlock(place) is { IsWholeFamily: true } block)
            {
                context.Report(place, [target.Subject, $"{block.Family}", "a rule that allows its labels"]);
            }
        }
    }
}
