using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>
/// A rule about fields of objects that refer to other objects. A certainly dangling one is reported: at most as a warning
/// in an open set, since its target may still come from elsewhere.
/// </summary>
/// <param name="descriptor">The data of the rule; the second argument of its message names what is missing.</param>
/// <param name="kinds">The kinds of the objects; none if <see cref="SourcesIn"/> says otherwise.</param>
internal abstract class ReferenceRule(RuleDescriptor descriptor, params ObjectKind[] kinds) : SetRule<ReferenceFacts>(descriptor, ReferenceFacts.Source)
{
    /// <inheritdoc/>
    protected sealed override void Analyze(ReferenceFacts facts, SetContext context)
    {
        var limit = context.Set.IsComplete ? RuleSeverity.Error : RuleSeverity.Warning;
        foreach (var target in SourcesIn(context.Set).Where(context.IsOnAt))
        {
            foreach (var reference in ReferencesIn(target, context))
            {
                if (reference.IsFound(facts) == false && !IsElsewhere(reference, target, context))
                {
                    context.Report(target, reference.Field, [target.Value.Subject, reference.DescribeMissing(facts)], limit, reference.PlacesToLookAt(facts), reference.Fixes);
                }
            }
        }
    }

    /// <summary>The objects in which the rule looks for references.</summary>
    protected virtual IEnumerable<SetObject> SourcesIn(ObjectSet set) => kinds.SelectMany(set.OfKind);

    /// <summary>The references in an object.</summary>
    /// <param name="target">The object, with the parts that the rule reads.</param>
    /// <param name="context">The options of the rule.</param>
    protected abstract IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context);

    private static bool IsElsewhere(Reference reference, SetObject source, SetContext context) =>
        reference.Target is { } target
        && (ExternalObjects.AreOfKubernetes(target) || ExternalObjects.MayHave(context.Option(source, ReferenceOptions.ExternalObjects), target));
}
