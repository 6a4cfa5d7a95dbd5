using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Schema;

/// <summary>A kind of object that the API server serves, or served.</summary>
/// <param name="Type">Its group, version and kind.</param>
/// <param name="Schema">The schema of its objects.</param>
/// <param name="ServedIn">The versions of Kubernetes that serve it.</param>
internal sealed record ApiKind(GroupVersionKind Type, ValueSchema Schema, VersionSet ServedIn);
