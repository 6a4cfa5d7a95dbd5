using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Cel.Data;

/// <summary>A value that is a node of a manifest.</summary>
internal interface IManifestValue
{
    /// <summary>The node.</summary>
    ManifestNode Node { get; }

    /// <summary>The number of steps from the object to the node.</summary>
    int Depth { get; }
}
