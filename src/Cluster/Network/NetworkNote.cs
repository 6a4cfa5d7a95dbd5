using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network;

/// <summary>Something that the computation could not take into account, so that its result may differ from the cluster's.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Object">The object.</param>
/// <param name="Place">The field.</param>
/// <param name="Text">What was left out and why, as a sentence without its full stop.</param>
internal sealed record NetworkNote(NetworkNoteKind Kind, KubernetesObject Object, ManifestCursor Place, string Text);
