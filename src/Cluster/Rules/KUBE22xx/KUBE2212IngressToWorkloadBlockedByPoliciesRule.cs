using System.Text.RegularExpressions;
using KubeGuard.Cluster.Network;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2212: policies stop what an Ingress or a route lets in.</summary>
internal sealed class KUBE2212IngressToWorkloadBlockedByPoliciesRule() : ConnectionRule(KUBE2212IngressToWorkloadBlockedByPolicies.Descriptor)
{
    private static readonly Regex _controllerName = new(
        "ingress|gateway|nginx|traefik|haproxy|contour|envoy|kong|istio|ambassador|router|proxy", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <inheritdoc/>
    protected override void AnalyzeConnections(NetworkFacts facts, SetContext context)
    {
        var controllers = new Lazy<List<Workload>>(() => [.. facts.Model.Workloads.Where(IsController)]);
        var routes = facts.ExternalRoutes.Where(route => route.Entry is ExternalEntry.Ingress or ExternalEntry.Gateway && IsBlocked(route, controllers, facts));
        foreach (var route in routes.GroupBy(BackendOf).Select(same => same.First()))
        {
            var (backend, policies) = (BackendOf(route), PoliciesFor(route, facts));
            if (facts.ObjectOf(backend.Object) is var target && context.IsOnAt(target))
            {
                context.Report(
                    target,
                    backend.Place,
                    [target.Value.Subject, facts.ObjectOf(route.Workload.Objects[0]).Value.Description!, policies[0].Object.Description!, route.Ports.ToString()],
                    related: [.. policies.Select(policy => RelatedPlace.At(policy.Object.Metadata["name"], "a policy for it is here"))]);
            }
        }
    }

    // The last step is the Service; the one before names it.
    private static RouteStep BackendOf(ExternalRoute route) => route.Steps[route.Steps.Count - 2];

    private static IReadOnlyList<TrafficPolicy> PoliciesFor(ExternalRoute route, NetworkFacts facts) =>
        [.. route.Workload.Pods.SelectMany(pods => facts.Model.PoliciesFor(pods, PolicyDirection.Ingress)).Distinct()];

    private static bool IsBlocked(ExternalRoute route, Lazy<List<Workload>> controllers, NetworkFacts facts) =>
        facts.IsolationOf(route.Workload)?.IsIsolated(PolicyDirection.Ingress) == true
        && !route.Workload.Pods.Any(pods => MayLetIn(pods, route, facts.Model))
        && !controllers.Value.Exists(controller => facts.Model.Allowed(controller, route.Workload).Overlaps(route.Ports));

    // Where the controller is in the cluster is not known, but hardly in the namespace of the workload.
    private static bool MayLetIn(PodClass pods, ExternalRoute route, NetworkModel model)
    {
        var side = model.Side(pods, PolicyDirection.Ingress);
        return side.IsOpen || side.Policies.SelectMany(policy => policy.Rules(PolicyDirection.Ingress)!).Any(rule =>
            rule.Action is RuleAction.Allow or RuleAction.Pass
            && rule.Peers.MayIncludeOutsideOf(pods.Namespace.Name)
            && rule.Ports.At(pods.Ports).Overlaps(route.Ports));
    }

    private static bool IsController(Workload workload) => _controllerName.IsMatch(workload.Name) || _controllerName.IsMatch(workload.Namespace.Name);
}
