using KubeGuard.Cluster.Admission;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>An object as the API server shows it to policies, with its defaults filled in.</summary>
internal static class DefaultedObject
{
    public static KubernetesObject Of(KubernetesObject target)
    {
        var request = new ManifestSet([target]).Facts(PolicyFacts.Source).RequestFor(target, KubernetesObject.DefaultNamespace);
        return KubernetesObject.FromDocument(WithoutUnknown(request.Object!, target.Root.Node!))!;
    }

    // The server's own spelling of a fraction is unknown, and so is the part of a default that no policy reads.
    private static ManifestNode WithoutUnknown(ManifestNode served, ManifestNode? written) => served switch
    {
        MappingNode mapping => new MappingNode([.. mapping.Entries
            .Select(entry => (entry.Key, entry.Value, Written: written is MappingNode before && before.TryGet(entry.Key, out var found) ? found.Value : null))
            .Where(entry => entry.Value is not UnknownNode || entry.Written is not null)
            .Select(entry => new MappingEntry(entry.Key, WithoutUnknown(entry.Value, entry.Written)))]),
        SequenceNode sequence => new SequenceNode([.. sequence.Items.Select((item, index) => WithoutUnknown(item, written is SequenceNode before ? before.Items[index] : null))]),
        UnknownNode => ScalarNode.String(Assert.IsType<ScalarNode>(written).Text.Value!),
        _ => served,
    };
}
