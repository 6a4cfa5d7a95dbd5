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
}
