using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2316: a sandbox of an agent may connect to everything.</summary>
internal sealed class KUBE2316AgentSandboxEgressUnrestricted() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2316",
        Name = "AgentSandboxEgressUnrestricted",
        Title = "Restrict the egress of agent sandboxes",
        MessageFormat = "{0} lets agents in its sandboxes connect to everything: {1}; name the peers that they need",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    },
    new ObjectKind("SandboxTemplate", "agents.x-k8s.io", "extensions.agents.x-k8s.io"))
{
    private const string Managed = "Managed";

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var spec = target.Root["spec"];
        var (management, policy) = (spec["networkPolicyManagement"], spec["networkPolicy"]);
        if (management.Text?.Is(Managed) == false)
        {
            context.Report(management, [target.Subject, "networkPolicyManagement is not 'Managed', so no policy is made"]);
        }
        else if (management.Is(Managed) && policy.IsAbsent)
        {
            context.Report(policy, [target.Subject, "it has no networkPolicy"]);
        }
        else if (management.IsAbsent || management.Is(Managed))
        {
            AnalyzeRules(policy["egress"], target.Subject, context);
        }
    }

    private static void AnalyzeRules(ManifestCursor egress, string subject, RuleContext context)
    {
        foreach (var rule in egress.Items.Where(item => item.IsPresent).Select(item => new PolicyRule(item, PolicyDirection.Egress)))
        {
            if (rule.MatchesEveryPeer)
            {
                context.Report(rule.PeerList, [subject, "a rule has no peers"]);
            }

            foreach (var (peer, problem) in rule.Peers.Select(peer => (peer, Problem: ProblemOf(peer))).Where(item => item.Problem is not null))
            {
                context.Report(peer.Place, [subject, problem!]);
            }
        }
    }

    private static string? ProblemOf(PolicyPeer peer) =>
        peer.IpBlock.Block is { IsWholeFamily: true } block ? $"{block} is every address"
        : peer.Place is { IsComplete: true, Entries.Count: 0 } ? "a peer is empty"
        : IsEverything(peer.PodSelector, peer.NamespaceSelector) || IsEverything(peer.NamespaceSelector, peer.PodSelector) ? "a selector is empty"
        : null;

    private static bool IsEverything(ManifestCursor selector, ManifestCursor other) =>
        new LabelSelector(selector).IsEmpty && (other.IsAbsent || new LabelSelector(other).IsEmpty);
}
