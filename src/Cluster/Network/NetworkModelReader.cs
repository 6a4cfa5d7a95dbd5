using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Cluster.Network;

/// <summary>Reads the workloads and policies of a set.</summary>
internal static class NetworkModelReader
{
    /// <summary>Reads a model.</summary>
    /// <param name="set">The objects, those in lists included; their order has no effect.</param>
    /// <param name="semantics">What is taken for granted about the cluster.</param>
    public static NetworkModel Read(IReadOnlyList<SetObject> set, NetworkSemantics semantics)
    {
        var objects = set.Select(item => item.Value).ToList();
        var notes = new List<NetworkNote>();
        var duplicates = DuplicateObjects.Find(objects, semantics, notes);
        var namespaces = new NamespaceTable(objects, semantics, notes);
        var workloads = new WorkloadReader(namespaces, new ServiceAccountTable(objects, namespaces), notes);
        var policies = new PolicySet();
        var reader = new PolicyReader(policies, semantics, notes);
        var (networkPolicies, clusterPolicies, calico) = (new NetworkPolicyReader(reader), new ClusterPolicyReader(reader), new CalicoReader(reader, namespaces, objects));
        foreach (var item in set.Where(item => !duplicates.Contains(item.Value)))
        {
            var target = item.Value;
            switch (target.Type)
            {
                case null:
                    break;
                case { } type when NetworkPolicy.Kind.Includes(type):
                    networkPolicies.Read(target);
                    break;
                case { } type when CalicoKinds.StagedKubernetesNetworkPolicy.Includes(type):
                    networkPolicies.ReadStaged(target);
                    break;
                case { } type when Array.Exists(ClusterPolicy.Kinds, kind => kind.Includes(type)):
                    clusterPolicies.Read(target);
                    break;
                case { Group: CalicoKinds.Group or CalicoKinds.StorageGroup }:
                    calico.Read(target);
                    break;
                case { } when semantics.HasPodNetworks && PodNetworks.IsPrimary(target):
                    break;
                case { } type when ForeignPolicies.Include(type):
                    reader.Note(NetworkNoteKind.LeftOut, target, target.Metadata["name"], $"{target.Subject} is not part of the computation");
                    break;
                default:
                    workloads.Read(item);
                    break;
            }
        }

        foreach (var (tier, policy) in policies.WithoutTier)
        {
            reader.Note(NetworkNoteKind.Invalid, policy.Object, policy.Object.Root["spec"]["tier"], $"{policy.Object.Subject} is left out, since its tier '{tier}' is in no manifest");
        }

        var found = workloads.Workloads;
        var model = new NetworkModel(found, Ranges(PolicyDirection.Ingress), Ranges(PolicyDirection.Egress), policies.Tiers(), semantics)
        {
            Notes = notes,
            PartlyKnownWorkloads = workloads.PartlyKnown,
            StagedPolicies = policies.Staged,
            Networks = PodNetworks.Read(objects, [.. found.Select(workload => workload.Namespace).Distinct()], semantics),
        };
        notes.AddRange(UndecidedConnections.Find(model));
        return model;

        IReadOnlyList<AddressRange> Ranges(PolicyDirection direction) =>
        [
            .. AddressPartition.Cut(semantics.External, policies.Blocks(direction).Concat(calico.Sets.Select(set => set.Addresses)))
                .Select(range => new AddressRange(range) { Sets = [.. calico.Sets.Where(set => set.Addresses.Contains(range.First))] }),
        ];
    }
}
