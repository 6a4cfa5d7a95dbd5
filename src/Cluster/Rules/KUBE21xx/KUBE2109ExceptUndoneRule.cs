using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2109 in a set: another policy for the same pods allows again what an exception leaves out.</summary>
internal sealed class KUBE2109ExceptUndoneRule() : SetRule<NetworkFacts>(KUBE2109ExceptUndone.Data, NetworkFacts.Source)
{
    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        if (facts.Model.Tiers.Count == 0)
        {
            return;
        }

        foreach (var direction in PolicyDirections.All)
        {
            var reported = new HashSet<ManifestCursor>();
            var allowances = new Dictionary<KubernetesObject, IReadOnlyList<BlockAllowance>>();
            foreach (var pods in facts.Model.Workloads.SelectMany(workload => workload.Pods).Distinct())
            {
                var policies = facts.Model.PoliciesFor(pods, direction).Select(policy => policy.Object).Where(policy => NetworkPolicy.Kind.Includes(policy.Type!)).ToList();
                foreach (var policy in policies.Where(policy => !allowances.ContainsKey(policy)))
                {
                    allowances[policy] = BlockAllowance.In(new NetworkPolicy(policy), direction);
                }

                foreach (var (policy, own, place) in policies.SelectMany(policy => ExceptionsIn(policy, allowances[policy])).Where(item => !reported.Contains(item.Place)))
                {
                    if (policies.Find(other => other != policy && Undoing(place, own, allowances[other]) is not null) is { } other
                        && facts.ObjectOf(policy) is var target && context.IsOnAt(target) && reported.Add(place))
                    {
                        var undoing = Undoing(place, own, allowances[other])!;
                        context.Report(
                            target,
                            place,
                            [policy.Subject, place.String!, $"{undoing.Text} in {other.Description}"],
                            related: [RelatedPlace.At(undoing.Rule.Place, "it is allowed again here")]);
                    }
                }
            }
        }
    }

    // What the policy itself undoes is found without the set.
    private static IEnumerable<(KubernetesObject Policy, BlockAllowance Own, ManifestCursor Place)> ExceptionsIn(KubernetesObject policy, IReadOnlyList<BlockAllowance> all) =>
        from own in all
        from place in own.Exceptions
        where IpBlock.Parse(place) is { } left && !all.Any(other => other != own && other.Addresses.Contains(left.Addresses) && other.Ports.Overlaps(own.Ports))
        select (policy, own, place);

    private static BlockAllowance? Undoing(ManifestCursor place, BlockAllowance own, IReadOnlyList<BlockAllowance> others) =>
        others.FirstOrDefault(other => other.Addresses.Contains(IpBlock.Parse(place)!.Value.Addresses) && other.AllowsPortsOf(own));
}
