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
    /// <remarks>The image of any other tool is left out, since it changes often and decides nothing.</remarks>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
    [
        ObjectParts.Of(ServiceBackend.IngressKinds, ingress => [ingress.Value.Metadata["annotations"]]),
        ObjectParts.OfOwners(owner => ImagesIn(owner).Where(image => ToolIn([NameOf(image)], ToolsAt(owner)) is not null)),
    ];

    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        var access = new WorldAccess(facts.Model);
        foreach (var route in facts.ExternalRoutes.Where(route => route.Entry != ExternalEntry.HostPort).GroupBy(route => (route.Steps[0].Place, route.Workload)).Select(same => same.First()))
        {
            var (target, workload) = (facts.ObjectOf(route.Steps[0].Object), facts.ObjectOf(route.Workload.Objects[0]));
            if (context.IsOnAt(target) && ToolIn([workload.Value.Name, .. ImagesIn(workload).Select(NameOf)], ToolsAt(workload)) is { } tool
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

    private static IReadOnlyList<string> ToolsAt(SetObject workload) => workload.Policy.Option(KUBE2312AdminInterfaceExposed.Descriptor, KUBE2312AdminInterfaceExposed.InterfaceNames);

    private static IEnumerable<ManifestCursor> ImagesIn(SetObject workload) =>
        workload.Pods.SelectMany(pod => pod.Spec["containers"].Items).Select(container => container["image"]);

    private static string? NameOf(ManifestCursor image) =>
        image.Text is { } text && ImageReference.Parse(text).Name.Value is { } name ? name.Substring(name.LastIndexOf('/') + 1) : null;

    private static string? ToolIn(IReadOnlyList<string?> names, IReadOnlyList<string> tools) =>
        tools.FirstOrDefault(tool => names.Any(name => name is not null && HasWord(name, tool)));

    private static bool HasWord(string name, string word)
    {
        var start = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        while (start >= 0 && !(IsEdge(name, start - 1) && IsEdge(name, start + word.Length)))
        {
            start = name.IndexOf(word, start + 1, StringComparison.OrdinalIgnoreCase);
        }

        return start >= 0;
    }

    private static bool IsEdge(string name, int index) => index < 0 || index == name.Length || name[index] == '-';
}
