using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2312: the interface of a tool for administrators is reachable from outside.</summary>
internal sealed class KUBE2312AdminInterfaceExposedRule() : SetRule<NetworkFacts>(KUBE2312AdminInterfaceExposed.Descriptor, NetworkFacts.Source)
{
    // Annotations by which controllers ask for a login; a middleware may do so as well.
    private static readonly string[] _loginWords = ["auth", "oauth", "middleware", "whitelist", "allowlist"];

    /// <inheritdoc/>
    public override IEnumerable<ManifestCursor> PartsOf(SetObject target) =>
        ServiceBackend.IngressKinds.Any(kind => kind.Includes(target.Value.Type!))
            ? [target.Value.Metadata["annotations"]]
            : target.Pods.SelectMany(pod => pod.Spec["containers"].Items).Select(container => container["image"]);

    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        var access = new WorldAccess(facts.Model);
        foreach (var route in facts.ExternalRoutes.Where(route => route.Entry != ExternalEntry.HostPort).GroupBy(route => (route.Steps[0].Place, route.Workload)).Select(same => same.First()))
        {
            var (target, workload) = (facts.ObjectOf(route.Steps[0].Object), facts.ObjectOf(route.Workload.Objects[0]));
            if (context.IsOnAt(target) && ToolIn(workload, context.Option(target, KUBE2312AdminInterfaceExposed.InterfaceNames)) is { } tool
                && !MayAskForLogin(route) && facts.IsolationOf(route.Workload) is not null && !access.PortsOf(route).IsEmpty)
            {
                context.Report(
                    target,
                    route.Steps[0].Place,
                    [target.Value.Subject, workload.Value.Description!, tool, route.ToString()],
                    related: route.RelatedPlaces,
                    fixes: route.Entry == ExternalEntry.NodePort ? KUBE2301NodePortService.FixesOf(target.Root["spec"]) : []);
            }
        }
    }

    private static bool MayAskForLogin(ExternalRoute route) => route.Steps.Select(step => step.Object)
        .Where(item => ServiceBackend.IngressKinds.Any(kind => kind.Includes(item.Type!)))
        .Select(item => item.Metadata["annotations"])
        .Any(annotations => annotations.IsUnknown || (annotations.IsPresent && !annotations.IsComplete)
            || annotations.Entries.Any(entry => Array.Exists(_loginWords, word => entry.Segment.Key!.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)));

    private static string? ToolIn(SetObject workload, IReadOnlyList<string> tools)
    {
        var names = workload.Pods.SelectMany(pod => pod.Spec["containers"].Items)
            .Select(container => container["image"].Text is { } image ? ImageReference.Parse(image).Name.Value : null)
            .Select(name => name?.Substring(name.LastIndexOf('/') + 1))
            .Prepend(workload.Value.Name)
            .OfType<string>()
            .ToList();
        return tools.FirstOrDefault(tool => names.Exists(name => HasWord(name, tool)));
    }

    private static bool HasWord(string name, string word) => $"-{name}-".IndexOf($"-{word}-", StringComparison.OrdinalIgnoreCase) >= 0;
}
