using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Lifetimes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6079: two objects of a set have one kind, namespace and name.</summary>
internal sealed class KUBE6079DuplicateObjectRule() : SetRule<RepeatedObjects>(KUBE6079DuplicateObject.Descriptor, RepeatedObjects.Source)
{
    /// <inheritdoc/>
    protected override void Analyze(RepeatedObjects facts, SetContext context)
    {
        foreach (var item in context.Targets(target => facts.FirstOf(target) is { } other && IsServed(target) && IsServed(other)))
        {
            var first = RelatedPlace.At(facts.FirstOf(item)!.Value.Metadata["name"], "the first one is here");
            context.Report(item, item.Value.Metadata["name"], [item.Value.Subject], related: [first]);
        }
    }

    // The API server refuses an object of a removed API, as KUBE6011 says, so that it replaces no other one.
    private static bool IsServed(SetObject item) =>
        ApiLifetimes.Find(item.Value.Type!) is not { Component: ApiLifetimes.Kubernetes, Removed: { } removed } || removed.Minor > item.Policy.TargetVersion.Minor;
}
