using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>A generated policy.</summary>
/// <param name="Root">Its tree.</param>
/// <param name="Comment">What it does, as a sentence.</param>
internal sealed record GeneratedPolicy(MappingNode Root, string Comment);
