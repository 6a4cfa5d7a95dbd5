using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>
/// A rule of the scope <see cref="RuleScope.Schema"/>: it reports differences that are found once for all of them. Its descriptor is in the
/// engine, where every front end knows it.
/// </summary>
/// <param name="descriptor">The data of the rule; the first argument of its message names the object.</param>
/// <param name="differencesOf">The differences that it reports.</param>
internal abstract class SchemaRule(RuleDescriptor descriptor, Func<SchemaDifferences, IReadOnlyList<SchemaDifference>> differencesOf) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> RelatedKinds => CustomDefinitions.Source.Kinds;

    /// <inheritdoc/>
    public sealed override void Analyze(KubernetesObject target, RuleContext context)
    {
        foreach (var difference in differencesOf(SchemaDifferences.Of(context)))
        {
            context.ReportAtMost(LimitIn(context), difference.Field, [target.Description ?? "the object", .. difference.Arguments], difference.Fix is { } fix ? [fix] : []);
        }
    }

    /// <summary>The highest severity of its findings.</summary>
    protected virtual RuleSeverity LimitIn(RuleContext context) => RuleSeverity.Error;
}
