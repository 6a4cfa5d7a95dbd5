namespace KubeGuard.Rules;

/// <summary>Which containers rules about resources and files judge; shared so that users find one option.</summary>
internal static class ContainerScopes
{
    public static readonly RuleOption<bool> IncludeInitContainersByDefault = RuleOption.Flag(
        "include_init_containers", true, "Judge init containers too. Sidecars are always judged.");

    public static readonly RuleOption<bool> ExcludeInitContainersByDefault = RuleOption.Flag(
        "include_init_containers", false, "Judge init containers too. Sidecars are always judged.");

    public static readonly RuleOption<bool> ExcludeEphemeralContainersByDefault = RuleOption.Flag(
        "include_ephemeral_containers", false, "Judge ephemeral (debug) containers too.");
}
