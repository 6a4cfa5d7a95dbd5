using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>The reason why a connection is possible or not.</summary>
/// <param name="Text">The reason, as a clause.</param>
/// <param name="Policy">The policy that decides; <see langword="null"/> if none does.</param>
/// <param name="Place">The rule or the policy that decides.</param>
internal sealed record ConnectionReason(string Text, TrafficPolicy? Policy = null, ManifestCursor? Place = null)
{
    /// <summary>The reason without what the name of the policy says; empty if that is all.</summary>
    public string Rest { get; private init; } = Text;

    // The names of more policies say less.
    private const int MaxNamed = 2;

    /// <summary>The reason why ports of a connection are possible: what lets them through on both sides.</summary>
    public static ConnectionReason WhyPossible(NetworkModel model, ConnectionPath path)
    {
        if (BeyondPolicies(model, path) is { } beyond)
        {
            return beyond;
        }

        var sides = PolicyDirections.All.Reverse().Select(direction => Opening(model, path, direction)).OfType<ConnectionReason>().ToList();
        var text = string.Join(" and ", sides.Select(side => side.Text));
        return sides.LastOrDefault(side => side.Policy is not null) is { } deciding
            ? deciding with { Text = text, Rest = string.Join(" and ", sides.Where(side => side != deciding).Select(side => side.Text)) }
            : new ConnectionReason(text);
    }

    /// <summary>The reason why ports of a connection are not possible: the side that stops them.</summary>
    public static ConnectionReason WhyNot(NetworkModel model, ConnectionPath path) =>
        (model.Networks.AreApart(path.From, path.To) ? new ConnectionReason($"'{path.FromText}' and '{path.ToText}' are in different networks") : null)
        ?? PolicyDirections.All.Reverse().Select(direction => Closing(model, path, direction)).FirstOrDefault(side => side is not null)
        ?? new ConnectionReason("no Ingress or Route leads there");

    private static ConnectionReason? BeyondPolicies(NetworkModel model, ConnectionPath path) =>
        model.IsBeyondPolicies(path.To) ? new ConnectionReason($"'{path.ToText}' is in the network of its node, where policies do not apply")
        : model.IsBeyondPolicies(path.From) ? new ConnectionReason($"'{path.FromText}' is in the network of its node, where policies do not apply")
        : null;

    private static ConnectionReason? Opening(NetworkModel model, ConnectionPath path, PolicyDirection direction)
    {
        var decision = Decisions(model, path, direction).FirstOrDefault(decision => decision.IsAllowed && decision.Ports.Overlaps(path.Ports));
        return decision is null ? null
            : decision.Policy is { } policy ? new ConnectionReason($"{policy.Object.Description} allows it", policy, decision.Rule!.Place)
            : direction == PolicyDirection.Egress ? new ConnectionReason($"no policy limits where '{path.FromText}' connects to")
            : new ConnectionReason($"no policy limits who connects to '{path.ToText}'");
    }

    private static ConnectionReason? Closing(NetworkModel model, ConnectionPath path, PolicyDirection direction)
    {
        var decision = Decisions(model, path, direction).FirstOrDefault(decision => !decision.IsAllowed && decision.Ports.Overlaps(path.Ports));
        if (decision is null)
        {
            return null;
        }

        if (decision.Policy is { } policy)
        {
            return new ConnectionReason($"{policy.Object.Description} denies it", policy, decision.Rule!.Place);
        }

        var own = (PodClass)(direction == PolicyDirection.Egress ? path.From : path.To);
        var policies = decision.Tier!.Policies.Where(candidate => candidate.Rules(direction) is not null && candidate.Subject.Includes(own))
            .OrderBy(candidate => candidate.Rules(direction)!.Count).ToList();
        var names = policies.Take(MaxNamed).Select(candidate => candidate.Object.Description).ToList();
        var side = direction == PolicyDirection.Egress ? $"egress of '{path.FromText}'" : $"ingress of '{path.ToText}'";
        return new ConnectionReason(
            $"no rule of {string.Join(", ", names)}{(policies.Count > MaxNamed ? $" or {policies.Count - MaxNamed} more policies" : "")} allows it for {side}", policies[0], policies[0].Object.Root["spec"]);
    }

    private static IReadOnlyList<TrafficDecision> Decisions(NetworkModel model, ConnectionPath path, PolicyDirection direction)
    {
        var (own, other) = direction == PolicyDirection.Egress ? (path.From, path.To) : (path.To, path.From);
        return own is PodClass pods ? model.Side(pods, direction).Explain(other, (path.To as PodClass)?.Ports ?? []) : [];
    }
}
