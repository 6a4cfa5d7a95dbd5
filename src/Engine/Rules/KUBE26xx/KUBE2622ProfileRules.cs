using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2622: a profile of Calico has rules.</summary>
internal sealed class KUBE2622ProfileRules() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2622",
        Name = "ProfileRules",
        Title = "Write rules of Calico in policies and not in profiles",
        MessageFormat = "{0} has rules for {1}, which count only where no policy selects the endpoint; write them in a policy",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/profile",
    },
    CalicoKinds.Profile)
{
    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var direction in PolicyDirections.All)
        {
            var section = target.Root["spec"][PolicyDirections.FieldOf(direction)];
            if (section.Items.Count > 0)
            {
                context.Report(section, [target.Subject, PolicyDirections.FieldOf(direction)]);
            }
        }
    }
}
