using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6027: two Services of a namespace select the same pods and have a port in common.</summary>
internal sealed class KUBE6027DuplicateServiceSelectorRule() : SetRule<SharedSelectors>(KUBE6027DuplicateServiceSelector.Descriptor, SharedSelectors.Source)
{
    /// <inheritdoc/>
    protected override void Analyze(SharedSelectors facts, SetContext context)
    {
        foreach (var service in context.Targets(NetworkKinds.Service))
        {
            if (facts.FirstOf(service) is { } first)
            {
                var related = RelatedPlace.At(first.Service.Root["spec"]["selector"], "the selector of the other service is here");
                context.Report(service, service.Root["spec"]["selector"], [service.Value.Subject, first.Service.Value.Name!, first.Port], related: [related]);
            }
        }
    }
}
