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
/// <param name="kinds">The kinds of the objects; none if <see cref="IsSource"/> says otherwise.</param>
internal abstract class ReferenceRule(RuleDescriptor descriptor, params ObjectKind[] kinds) : SetRule<ReferenceFacts>(descriptor, ReferenceFacts.Source)
{
    private readonly ObjectKind[] _kinds = kinds;

    /// <inheritdoc/>
    protected sealed override void Analyze(ReferenceFacts facts, SetContext context)
    {
        var limit = context.Set.IsComplete ? RuleSeverity.Error : RuleSeverity.Warning;
        foreach (var target in _kinds.Length > 0 ? _kinds.SelectMany(context.Targets) : context.Targets(IsSource))
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

    /// <summary>Indicates whether the rule looks for references in an object.</summary>
    protected virtual bool IsSource(SetObject target) => Array.Exists(_kinds, kind => kind.Includes(target.Value.Type!));

    /// <summary>The references in an object.</summary>
    /// <param name="target">The object, with the parts that the rule reads.</param>
    /// <param name="context">The options of the rule.</param>
    protected abstract IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context);

    private static bool IsElsewhere(Reference reference, SetObject source, SetContext context) =>
        reference.Target is { } target
        && (ExternalObjects.AreOfKubernetes(target) || ExternalObjects.MayHave(context.Option(source, ReferenceOptions.ExternalObjects), target));
}
