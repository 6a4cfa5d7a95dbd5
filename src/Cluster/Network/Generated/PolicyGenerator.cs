using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>
/// Generates the policies that a list needs, and computes from them who may connect to whom: a difference from the list is a problem
/// that no policy can solve, or one of other policies.
/// </summary>
/// <param name="objects">The objects of the set, without the policies to replace.</param>
/// <param name="list">The list.</param>
/// <param name="semantics">The assumptions about the cluster.</param>
internal sealed class PolicyGenerator(IReadOnlyList<SetObject> objects, DeclaredList list, NetworkSemantics semantics)
{
    private static readonly RulePolicy _noRules = new(severity: _ => null, setting: _ => null);

    /// <summary>Generates policies.</summary>
    public GeneratedPolicies Generate(PolicyFormat format)
    {
        var model = NetworkModelReader.Read(objects, semantics);
        var peers = PeerDirectory.Of(model, list);
        var plan = new PolicyPlanner(peers, ConnectionTables.Declared(list.Allow, peers)).Plan();
        var policies = plan.Select(policy => new GeneratedPolicy(format == PolicyFormat.Calico ? CalicoPolicyWriter.Write(policy) : KubernetesPolicyWriter.Write(policy), policy.Comment)).ToList();
        return new GeneratedPolicies(policies, [.. FindProblems(peers, policies)]);
    }

    private IEnumerable<DeclarationProblem> FindProblems(PeerDirectory peers, IReadOnlyList<GeneratedPolicy> policies)
    {
        var byCause = KnownProblems(peers).ToList();
        return byCause.Count > 0 ? byCause : Differences(policies);
    }

    private IEnumerable<DeclarationProblem> KnownProblems(PeerDirectory peers)
    {
        if (list.Controller is null && list.Allow.FirstOrDefault(line => line.From == DeclaredWord.Ingress) is { } routed)
        {
            yield return new DeclarationProblem(routed.Place, $"no policy can allow it before the list says where the ingress controller is, as in '{DeclaredList.ControllerField}: ingress-nginx'");
        }

        foreach (var line in list.Allow.Where(line => line.Peers.Any(peer => peer is DeclaredAddresses && semantics.PodAddresses is { } pods && peer.Addresses.Contains(pods))))
        {
            yield return new DeclarationProblem(line.Place, $"a rule for these addresses is for all pods as well; write '{AddressSetText.External}', or '{DeclaredWord.Anywhere.Text}' if pods are meant, too");
        }

        var selectors = new PodSelectors(peers.Workloads);
        foreach (var line in list.Allow)
        {
            foreach (var workload in peers.Workloads.Where(workload => line.From.Includes(workload) || line.To.Includes(workload)))
            {
                if (selectors.Inseparable(workload).FirstOrDefault() is { } other)
                {
                    yield return new DeclarationProblem(line.Place, $"no selector tells the pods of '{workload.Text}' from those of '{other.Text}', which have the same labels; give one of them a label of its own");
                }
            }
        }
    }

    private IEnumerable<DeclarationProblem> Differences(IReadOnlyList<GeneratedPolicy> policies)
    {
        var generated = policies.Select(policy => SetObject.Of(KubernetesObject.FromDocument(policy.Root)!, _noRules));
        IReadOnlyList<SetObject> all = [.. objects, .. generated];
        var facts = DeclaredFacts.Of(all, NetworkModelReader.Read(all, semantics), list);
        foreach (var change in facts.Changes)
        {
            if (change.Opened is { } opened)
            {
                yield return new DeclarationProblem(PlaceOf(change), $"'{DeclaredConnection.TextOf(change.Ends, change.After)}' remains possible without a line: {ConnectionReason.WhyPossible(facts.Model, opened).Text}");
            }

            if (change.Closed is { } closed)
            {
                yield return new DeclarationProblem(PlaceOf(change), $"'{change.Line}' cannot be made possible: {ConnectionReason.WhyNot(facts.Model, closed).Text}");
            }
        }
    }

    private Manifests.ManifestCursor PlaceOf(ListChange change) => (change.Line ?? list.Allow[0]).Place;
}
