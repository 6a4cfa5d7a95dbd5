using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network;

/// <summary>An object that an <see cref="ExternalRoute"/> leads through.</summary>
/// <param name="Object">The object.</param>
/// <param name="Place">The field that leads on.</param>
/// <param name="Text">The object as messages name it: <c>Service 'shop/web' (NodePort)</c>.</param>
internal sealed record RouteStep(KubernetesObject Object, ManifestCursor Place, string Text);
