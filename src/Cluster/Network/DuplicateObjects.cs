using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Cluster.Network;

/// <summary>
/// Finds policies of one kind, namespace and name. A cluster has only one of them, and manifests do not say which, unless all are the same.
/// </summary>
internal static class DuplicateObjects
{
    private static readonly ObjectKind[] _kinds =
        [NetworkPolicy.Kind, .. ClusterPolicy.Kinds, .. CalicoKinds.Policies, CalicoKinds.Tier, CalicoKinds.NetworkSet, CalicoKinds.GlobalNetworkSet];

    /// <summary>The objects that are not to be read: all but one of the same, and all of different ones.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="semantics">What is taken for granted about the cluster.</param>
    /// <param name="notes">Receives a note for each object that is left out.</param>
    public static ISet<KubernetesObject> Find(IEnumerable<KubernetesObject> objects, NetworkSemantics semantics, List<NetworkNote> notes)
    {
        var found = new HashSet<KubernetesObject>();
        var named = objects
            .Select(target => (Object: target, Kind: target.Type is { } type ? Array.FindIndex(_kinds, kind => kind.Includes(type)) : -1))
            .Where(item => item.Kind >= 0 && item.Object.Name is not null);
        foreach (var same in named.GroupBy(item => (item.Kind, item.Object.Name, IsGlobal(item.Object) ? "" : semantics.NamespaceOf(item.Object)), item => item.Object).Where(same => same.Count() > 1))
        {
            var first = same.First();
            if (same.Skip(1).All(other => HasSameContent(first, other)))
            {
                found.UnionWith(same.Skip(1));
                continue;
            }

            found.UnionWith(same);
            notes.AddRange(same.Select(target => new NetworkNote(
                NetworkNoteKind.Invalid, target, target.Metadata["name"], $"{target.Subject} is left out, since there is another one of this name with other contents")));
        }

        return found;
    }

    private static bool IsGlobal(KubernetesObject target) =>
        !NetworkPolicy.Kind.Includes(target.Type!) && target.Type!.Kind is not ("NetworkPolicy" or "StagedNetworkPolicy" or "NetworkSet");

    private static bool HasSameContent(KubernetesObject one, KubernetesObject other) =>
        SameContent.Is(one.Root["spec"].Node, other.Root["spec"].Node) && SameContent.Is(one.Metadata["labels"].Node, other.Metadata["labels"].Node);
}
