using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule that requires every container to request a certain resource; a limit counts as a request.</summary>
/// <param name="descriptor">Everything about the rule but its analysis.</param>
/// <param name="resource"><c>cpu</c> or <c>memory</c>.</param>
/// <param name="placeholder">The value that a fix sets until a person measures the right one.</param>
internal abstract class RequestRule(RuleDescriptor descriptor, string resource, string placeholder)
    : ResourceRule(descriptor, "requests", resource, placeholder)
{
    private readonly string _resource = resource;

    /// <inheritdoc/>
    protected override bool MayBeSetElsewhere(Container container, RuleContext context)
    {
        if (base.MayBeSetElsewhere(container, context))
        {
            return true;
        }

        // The API server copies a limit only if no request is written at all.
        return context.Option(AcceptLimitAsRequest)
            && container.Cursor["resources"]["requests"][_resource].IsAbsent
            && (ResourceQuantity.IsSet(container.Cursor["resources"]["limits"][_resource]) != false
                || MayBeSet(container.Pod.Spec["resources"]["limits"][_resource], context));
    }
}
