using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// A rule that requires a certain request or limit of every container
/// (https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/).
/// </summary>
/// <param name="descriptor">Everything about the rule but its analysis.</param>
/// <param name="list"><c>requests</c> or <c>limits</c>.</param>
/// <param name="resource"><c>cpu</c> or <c>memory</c>.</param>
/// <param name="placeholder">The value that a fix sets until a person measures the right one.</param>
internal abstract class ResourceRule(RuleDescriptor descriptor, string list, string resource, string placeholder) : ContainerRule(descriptor)
{
    internal static readonly RuleOption<bool> AcceptPodLevelResources = RuleOption.Flag(
        "accept_pod_level_resources", true, "Accept a value in `spec.resources` of the pod in place of the container's.");

    internal static readonly RuleOption<bool> AcceptLimitAsRequest = RuleOption.Flag(
        "accept_limit_as_request", true, "Accept a limit without a request, since the API server then requests as much as the limit.");

    internal static readonly RuleOption<bool> AcceptNamespaceLimitRange = RuleOption.Flag(
        "accept_namespace_limit_range", true, "Accept a LimitRange of the namespace, in the same manifest set, that gives containers a default for what they do not set.");

    private const string Note = "set the value that this workload needs";

    private readonly double _placeholder = ResourceQuantity.TryParse(placeholder)!.Value.Value;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> RelatedKinds => LimitFacts.Source.Kinds;

    /// <inheritdoc/>
    protected sealed override void Analyze(Container container, RuleContext context)
    {
        var field = container.Cursor["resources"][list][resource];
        if (ContainerScopes.Include(container, context, ContainerScopes.ExcludeInitContainersByDefault) && ResourceQuantity.IsSet(field) == false && !MayBeSetElsewhere(container, context))
        {
            context.Report(field, [container.Description], FixOf(field, PlaceholderFor(container)));
        }
    }

    /// <summary>Determines whether something other than the field itself gives the container the value, or may do so.</summary>
    protected virtual bool MayBeSetElsewhere(Container container, RuleContext context) =>
        MayBeSet(container.Pod.Spec["resources"][list][resource], context)
        || (container.Cursor["resources"][list][resource].IsAbsent
            && context.Option(AcceptNamespaceLimitRange)
            && context.Facts(LimitFacts.Source).MayGive(container.Pod.Object, list, resource));

    /// <summary>Determines whether the pod gives its containers a value that this rule accepts, or may do so.</summary>
    protected static bool MayBeSet(ManifestCursor podLevel, RuleContext context) =>
        podLevel.IsUnknown || (context.Option(AcceptPodLevelResources) && ResourceQuantity.IsSet(podLevel) != false);

    private RuleFix FixOf(ManifestCursor field, string value)
    {
        var name = resource == "cpu" ? "CPU" : resource;
        return RuleFix.Placeholder(
            list == "limits" ? $"Limit {name} to {value}" : $"Request {value} of {name}",
            ManifestEdit.Set(field, ScalarNode.String(value), Note));
    }

    // The API server rejects a limit below the request.
    private string PlaceholderFor(Container container)
    {
        var isLimit = list == "limits";
        var other = container.Cursor["resources"][isLimit ? "requests" : "limits"][resource];
        return other.Node is ScalarNode { Text.Value: { } text }
            && ResourceQuantity.TryParse(text) is { Value: > 0 and var bound }
            && (isLimit ? _placeholder < bound : _placeholder > bound)
            ? text
            : placeholder;
    }
}
