using KubeGuard.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Network;

/// <summary>
/// A way by which connections from outside of the cluster come to ports of a workload, as far as routing goes: policies are not
/// asked. All rules about exposure use it (KUBE2110, KUBE2212, KUBE2305, KUBE2311, KUBE2312); see <see cref="NetworkFacts.ExternalRoutes"/>.
/// </summary>
/// <param name="Workload">The workload.</param>
/// <param name="Entry">Where the way begins.</param>
/// <param name="Steps">The objects that it leads through, the outermost one first; for a host port the workload itself.</param>
/// <param name="Ports">The ports of the pods that it ends at.</param>
internal sealed record ExternalRoute(Workload Workload, ExternalEntry Entry, IReadOnlyList<RouteStep> Steps, PortSet Ports)
{
    /// <summary>The steps, as places that explain a finding.</summary>
    public IReadOnlyList<RelatedPlace> RelatedPlaces => [.. Steps.Select(step => RelatedPlace.At(step.Place, $"the way from outside leads through {step.Text}"))];

    /// <summary>The way as messages write it: <c>Ingress 'shop/web' → Service 'shop/web' → TCP 8080</c>.</summary>
    public override string ToString() => string.Join(" → ", Steps.Select(step => step.Text).Append(Ports.ToString()));
}
