using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>The containers that rules about resources and files analyze; shared so that there is a single option.</summary>
internal static class ContainerScopes
{
    public static readonly RuleOption<bool> IncludeInitContainersByDefault = RuleOption.Flag(
        "include_init_containers", true, "Analyze init containers too. Sidecars are always analyzed.");

    public static readonly RuleOption<bool> ExcludeInitContainersByDefault = RuleOption.Flag(
        "include_init_containers", false, "Analyze init containers too. Sidecars are always analyzed.");

    public static readonly RuleOption<bool> ExcludeEphemeralContainersByDefault = RuleOption.Flag(
        "include_ephemeral_containers", false, "Analyze ephemeral (debug) containers too.");

    /// <summary>Determines whether a rule analyzes a container.</summary>
    /// <param name="container">The container.</param>
    /// <param name="context">The context of the rule.</param>
    /// <param name="initContainers">The option that says whether it analyzes init containers.</param>
    /// <param name="ephemeralContainers">The option that says whether it analyzes ephemeral containers; without one it does not.</param>
    public static bool Include(Container container, RuleContext context, RuleOption<bool> initContainers, RuleOption<bool>? ephemeralContainers = null) => container.Kind switch
    {
        ContainerKind.Init => context.Option(initContainers),
        ContainerKind.Ephemeral => ephemeralContainers is not null && context.Option(ephemeralContainers),
        _ => true,
    };
}
