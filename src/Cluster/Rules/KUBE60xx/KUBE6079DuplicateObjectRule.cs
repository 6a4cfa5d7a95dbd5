using KubeGuard.Cluster.Objects;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6079: two objects of a set have one kind, namespace and name.</summary>
internal sealed class KUBE6079DuplicateObjectRule() : SetRule<RepeatedObjects>(KUBE6079DuplicateObject.Descriptor, RepeatedObjects.Source)
{
    /// <inheritdoc/>
    protected override void Analyze(RepeatedObjects facts, SetContext context)
    {
        foreach (var item in context.Targets(target => facts.FirstOf(target) is not null))
        {
            var first = RelatedPlace.At(facts.FirstOf(item)!.Value.Metadata["name"], "the first one is here");
            context.Report(item, item.Value.Metadata["name"], [item.Value.Subject], related: [first]);
        }
    }
}
