using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2109: a policy allows again what an exception leaves out.</summary>
internal sealed class KUBE2109ExceptUndone() : NetworkPolicyRule(Data)
{
    /// <summary>The data of the rule, which has a part in the build for violations that several objects decide.</summary>
    public static readonly RuleDescriptor Data = new()
    {
        Id = "KUBE2109",
        Name = "ExceptUndone",
        Title = "Do not allow again what except leaves out",
        MessageFormat = "{0} leaves out {1} by except, and allows it again by {2}; an exception is about its own block alone",
        Category = RuleCategory.Network,
        HasSetPart = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors",
    };

    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var direction in PolicyDirections.All)
        {
            var all = BlockAllowance.In(policy, direction);
            foreach (var own in all)
            {
                foreach (var place in own.Exceptions.Where(place => IpBlock.Parse(place) is not null))
                {
                    Analyze(place, own, [.. all.Where(other => other != own)], description, context);
                }
            }
        }
    }

    private static void Analyze(ManifestCursor place, BlockAllowance own, BlockAllowance[] others, string description, RuleContext context)
    {
        var left = IpBlock.Parse(place)!.Value.Addresses;
        var again = Array.FindAll(others, other => other.Addresses.Contains(left));
        if (Array.Find(again, other => other.AllowsPortsOf(own)) is { } whole)
        {
            context.Report(place, [description, place.String!, whole.Text]);
        }
        else if (Array.Find(again, other => other.Ports.Overlaps(own.Ports)) is { } part)
        {
            // An exception to the exception, for some ports, is often meant.
            context.ReportAdvice(place, [description, place.String!, $"{part.Text} on {part.Ports.Intersect(own.Ports)}"]);
        }
    }
}
