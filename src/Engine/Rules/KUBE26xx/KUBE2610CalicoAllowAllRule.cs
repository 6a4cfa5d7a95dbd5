using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2610: a rule of Calico allows everything.</summary>
internal sealed class KUBE2610CalicoAllowAllRule() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2610",
        Name = "CalicoAllowAllRule",
        Title = "Do not allow everything with a rule of Calico",
        MessageFormat = "{0} allows all {1} by a rule without conditions; name the peers or ports",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#rule",
    })
{
    private static readonly string[] _noConditions = ["action", "metadata"];

    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        foreach (var direction in PolicyDirections.All.Where(direction => policy.AppliesTo(direction) == true))
        {
            foreach (var rule in policy.Rules(direction).Where(rule => rule.KnownAction == RuleAction.Allow && rule.Place.IsComplete && rule.Place.Entries.All(HasNoCondition)))
            {
                context.ReportLack(rule.Place, [description, PolicyDirections.FieldOf(direction)]);
            }
        }
    }

    private static bool HasNoCondition(ManifestCursor field) =>
        field.IsAbsent || Array.IndexOf(_noConditions, field.Segment.Key) >= 0 || (field.Node is MappingNode { IsComplete: true, Entries.Count: 0 });
}
