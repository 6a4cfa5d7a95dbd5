using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>The lists of a set, compared with what its policies let through.</summary>
internal sealed class DeclaredFacts
{
    private readonly Lazy<ConnectionTable> _possible;
    private readonly Lazy<IReadOnlyList<ListChange>> _changes;

    private DeclaredFacts(IReadOnlyList<SetObject> objects, NetworkModel model, DeclaredList list)
    {
        Model = model;
        List = list;
        Peers = PeerDirectory.Of(model, list);
        _possible = new(() => ConnectionTables.Possible(model, Peers, IngressConnections.Of(model, objects, Peers.IngressController.Pods[0])));
        _changes = new(() => ListUpdate.Find(list, model, Peers, Possible));
    }

    /// <summary>The model.</summary>
    public NetworkModel Model { get; }

    /// <summary>All lists of the set as one.</summary>
    public DeclaredList List { get; }

    /// <summary>The peers.</summary>
    public PeerDirectory Peers { get; }

    /// <summary>The connections that are possible.</summary>
    public ConnectionTable Possible => _possible.Value;

    /// <summary>The changes by which the list says what is possible.</summary>
    public IReadOnlyList<ListChange> Changes => _changes.Value;

    /// <summary>The lines that cannot be read, and the names of workloads that no manifest shows.</summary>
    public IEnumerable<DeclarationProblem> Problems => List.Problems.Concat(List.Lines.SelectMany(line => line.Peers.Where(IsUnknown).Select(peer => new DeclarationProblem(line.Place, ProblemOf(peer)))));

    /// <summary>Compares lists with a model.</summary>
    /// <param name="objects">The objects of the set, among which routes are found.</param>
    /// <param name="model">The model of the same set.</param>
    /// <param name="list">All lists of the set as one.</param>
    public static DeclaredFacts Of(IReadOnlyList<SetObject> objects, NetworkModel model, DeclaredList list) => new(objects, model, list);

    /// <summary>Reads all lists of a set.</summary>
    public static DeclaredList ListOf(ObjectSet set) => DeclaredList.Join([.. set.OfKind(DeclaredList.Kind).Select(item => DeclaredListReader.Read(item.Root))]);

    private bool IsUnknown(DeclaredPeer peer) => peer.WorkloadName is not null && !Peers.Workloads.Any(peer.Includes);

    private string ProblemOf(DeclaredPeer peer)
    {
        var suggestion = Spelling.Suggest(peer.WorkloadName!, Peers.Workloads.Select(workload => workload.Text));
        return $"no manifest has a workload '{peer.WorkloadName}'{(suggestion.Length > 0 ? suggestion : "; pods that are deployed otherwise are named by labels, as in monitoring/{app=prometheus}")}";
    }
}
