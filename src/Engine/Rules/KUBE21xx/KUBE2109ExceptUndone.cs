using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2109: a policy allows again what an exception leaves out.</summary>
internal sealed class KUBE2109ExceptUndone() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2109",
        Name = "ExceptUndone",
        Title = "Do not allow again what except leaves out",
        MessageFormat = "{0} leaves out {1} by except, and allows it again by {2}; an exception is about its own block alone",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var direction in PolicyDirections.All)
        {
            var all = EffectiveRules(policy, direction).SelectMany(AllowanceOf).ToList();
            foreach (var own in all)
            {
                foreach (var place in own.Exceptions.Where(place => IpBlock.Parse(place) is not null))
                {
                    Analyze(place, own, [.. all.Where(other => other != own)], description, context);
                }
            }
        }
    }

    private static void Analyze(ManifestCursor place, Allowance own, Allowance[] others, string description, RuleContext context)
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

    // A rule without peers and ports allows everything, which is reported as such.
    private static IEnumerable<Allowance> AllowanceOf(PolicyRule rule) => rule.MatchesEveryPeer
        ? rule.MatchesEveryPort ? [] : [new Allowance(rule, KnownAddresses.All, [], "a rule without peers")]
        : rule.Peers.Select(peer => peer.IpBlock)
            .Where(block => block.Addresses is not null)
            .Select(block => new Allowance(rule, block.Addresses!, block.Except.Items, block.Cidr.String!));

    /// <summary>The addresses that one peer of a rule allows.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Addresses">The addresses.</param>
    /// <param name="Exceptions">The places of the blocks that are left out.</param>
    /// <param name="Text">The peer, for messages.</param>
    private sealed record Allowance(PolicyRule Rule, RangeSet<Address> Addresses, IReadOnlyList<ManifestCursor> Exceptions, string Text)
    {
        /// <summary>The ports that are certainly allowed, apart from those that are given by name.</summary>
        public PortSet Ports { get; } = Rule.MatchesEveryPort
            ? PortSet.All
            : Rule.Ports.Select(port => port.Selection?.Numbers ?? PortSet.None).Aggregate(PortSet.None, (all, ports) => all.Union(ports));

        private bool HasNumbersOnly => Rule.MatchesEveryPort || Rule.PortList.HasOnly(item => new PolicyPort(item).Selection is { Names.Count: 0 });

        /// <summary>Determines whether every port of another one is certainly allowed.</summary>
        public bool AllowsPortsOf(Allowance other) => ReferenceEquals(Rule, other.Rule) || (other.HasNumbersOnly && Ports.Contains(other.Ports));
    }
}
