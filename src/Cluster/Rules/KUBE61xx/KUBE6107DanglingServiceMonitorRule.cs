using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6107: a ServiceMonitor selects no Service.</summary>
internal sealed class KUBE6107DanglingServiceMonitorRule() : ReferenceRule(KUBE6107DanglingServiceMonitor.Descriptor, _monitor)
{
    private static readonly ObjectKind _monitor = new("ServiceMonitor", "monitoring.coreos.com");

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
        [ObjectParts.Of(_monitor, monitor => [SelectorOf(monitor), NamespacesOf(monitor)]), MonitoredServiceReference.Parts];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        var selector = SelectorOf(target);
        if (selector.IsAbsent)
        {
            yield return new NoReference(selector, "it has no selector; select services by their labels");
        }
        else if (selector.IsPresent && ScopesOf(target) is { } scopes)
        {
            yield return new MonitoredServiceReference(selector, scopes, new LabelSelector(selector).Requirements);
        }
    }

    // The namespace of the monitor, unless it names others; null if they are not all known.
    private static IReadOnlyList<ObjectScope>? ScopesOf(SetObject monitor)
    {
        var (any, names) = (NamespacesOf(monitor)["any"], NamespacesOf(monitor)["matchNames"]);
        return any.Is(true) ? [ObjectScope.Everywhere]
            : !any.IsNot(true) || !names.IsComplete ? null
            : names.Items.Count > 0 ? [.. names.Items.Select(ObjectScope.Named)]
            : [ObjectScope.Beside(monitor.Value)];
    }

    private static ManifestCursor SelectorOf(SetObject monitor) => monitor.Root["spec"]["selector"];

    private static ManifestCursor NamespacesOf(SetObject monitor) => monitor.Root["spec"]["namespaceSelector"];
}
