using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Kubernetes.Lifetimes;

namespace KubeGuard.Rules;

/// <summary>A rule over every object of an API that ends.</summary>
/// <param name="descriptor">The data of the rule, whose options include <see cref="ComponentVersions.Option"/>.</param>
internal abstract class ApiLifetimeRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> RelatedKinds => DefinitionFacts.Source.Kinds;

    /// <inheritdoc/>
    public sealed override bool MayConcern(GroupVersionKind? type, bool hasPods) => type is not null && (ApiLifetimes.Find(type) is not null || IsCustom(type));

    /// <inheritdoc/>
    public sealed override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (ApiUse.Find(target) is { } use)
        {
            Analyze(use, ComponentVersions.Of(use.Lifetime.Component, context.TargetVersion, context.Option(ComponentVersions.Option)), target.Subject, context);
        }
        else if (target.Type is { } type && IsCustom(type) && CustomVersion.Find(target, context.Facts(DefinitionFacts.Source)) is { } version)
        {
            Analyze(version, target.Subject, context);
        }
    }

    private static bool IsCustom(GroupVersionKind type) => type.Group.IndexOf('.') > 0;

    /// <summary>Analyzes one object.</summary>
    /// <param name="use">The object.</param>
    /// <param name="version">The version of the component that serves the API.</param>
    /// <param name="subject">The object, as the first argument of the message.</param>
    /// <param name="context">Where to report.</param>
    protected abstract void Analyze(ApiUse use, Version version, string subject, RuleContext context);

    /// <summary>Analyzes one custom resource whose definition is known.</summary>
    /// <param name="version">Its version in the definition.</param>
    /// <param name="subject">The object, as the first argument of the message.</param>
    /// <param name="context">Where to report.</param>
    protected virtual void Analyze(CustomVersion version, string subject, RuleContext context)
    {
    }
}
