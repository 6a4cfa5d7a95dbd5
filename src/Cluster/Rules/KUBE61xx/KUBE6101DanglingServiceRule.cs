using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6101: a Service selects no pod.</summary>
internal sealed class KUBE6101DanglingServiceRule() : ReferenceRule(KUBE6101DanglingService.Descriptor, NetworkKinds.Service)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
        [ObjectParts.Of(NetworkKinds.Service, service => [service.Root["spec"]["type"], service.Root["spec"]["selector"]]), LabelIndex.PodParts];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        var (type, selector) = (target.Root["spec"]["type"], target.Root["spec"]["selector"]);
        if (!type.IsNot("ExternalName"))
        {
            yield break;
        }

        var ignored = context.Option(target, KUBE6101DanglingService.IgnoredLabels);
        var labels = LabelSelector.OfLabels(selector).Requirements.Where(label => !Wildcard.IsMatch(ignored, label.Key!)).ToList();
        if (labels.Count > 0)
        {
            yield return new PodReference(target.Value, selector, labels);
        }
        else if (selector.IsComplete && !selector.Entries.Any() && context.Option(target, KUBE6101DanglingService.FlagSelectorless))
        {
            yield return new NoReference(selector, "it has no selector; select pods by their labels");
        }
    }
}
