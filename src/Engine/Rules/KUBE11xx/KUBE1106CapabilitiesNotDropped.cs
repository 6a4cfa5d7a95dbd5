using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1106: a container keeps the capabilities that a runtime gives by default.</summary>
internal sealed class KUBE1106CapabilitiesNotDropped() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1106",
    Name = "CapabilitiesNotDropped",
    Title = "Drop all capabilities",
    MessageFormat = "{0} does not drop all capabilities; {1}",
    Category = RuleCategory.PodSecurityRestricted,
    Profile = PodSecurityProfile.Restricted,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    Covers = ["KUBE1210"],
    PeerChecks = [PeerCheck.Polaris("insecureCapabilities")],
    Options = [_ignoreCase, _acceptFullDefaultSet],
    Absence = AbsenceClause.InSecurityContext("does not drop all capabilities"),
})
{
    private const int FirstMinor = 22;
    private const int FirstUnprivilegedPort = 1024;
    private const string All = "ALL";
    private const string WithoutDefaults = "run without the capabilities that a runtime gives by default";
    private const string BindService = "NET_BIND_SERVICE";

    private static readonly RuleOption<bool> _ignoreCase = RuleOption.Flag(
        "ignore_case", false, "Accept `all` in any case. Pod Security Admission does not.");

    private static readonly RuleOption<bool> _acceptFullDefaultSet = RuleOption.Flag(
        "accept_full_default_set", false, "Accept a list of every capability that a runtime gives by default in place of `ALL`.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        if (!context.TargetVersion.IsAtLeast(FirstMinor) || WindowsPods.AreExempt(container.Pod, context.TargetVersion))
        {
            return;
        }

        var drop = container.SecurityContext["capabilities"]["drop"];
        if (drop.HasOnly(item => IsOther(item, context)) && !(context.Option(_acceptFullDefaultSet) && HasDefaultSet(drop)))
        {
            var misspelt = drop.Items.FirstOrDefault(IsMisspeltAll);
            context.ReportLack(drop, [container.Description, AdviceOn(misspelt)], FixOf(container, drop, misspelt));
        }
    }

    private static bool IsOther(ManifestCursor item, RuleContext context) =>
        item.IsNot(All) && !(context.Option(_ignoreCase) && IsAllInAnyCase(item));

    private static bool IsAllInAnyCase(ManifestCursor item) => string.Equals(item.String, All, StringComparison.OrdinalIgnoreCase);

    private static bool HasDefaultSet(ManifestCursor drop) =>
        DefaultCapabilities.Names.All(name => drop.Items.Any(item => string.Equals(item.String, name, StringComparison.OrdinalIgnoreCase)));

    // Container runtimes may accept other spellings, but Pod Security Admission compares exactly.
    private static bool IsMisspeltAll(ManifestCursor item) => item.String is { } name and not All && CapabilityName.Normalize(name) == All;

    private static string AdviceOn(ManifestCursor? misspelt) =>
        misspelt?.String is { } name ? $"'{name}' must be written ALL in capabilities.drop" : "add ALL to capabilities.drop";

    private static RuleFix FixOf(Container container, ManifestCursor drop, ManifestCursor? misspelt) => misspelt switch
    {
        null => DropAll(container, drop).Unless(() => ContainerCommand.InstallsPackages(container)
            ? FixObjection.Contradicted("the container installs packages, which takes capabilities of root")
            : null),

        // Container runtimes understand the word in any case.
        _ when IsAllInAnyCase(misspelt) => RuleFix.Safe("Write ALL in capital letters", ManifestEdit.Set(misspelt, All)),
        _ => RuleFix.Review("Write the capability as ALL", WithoutDefaults, ManifestEdit.Set(misspelt, All)),
    };

    // Whether ports below 1024 need the capability depends on the node, so a container with such a port keeps it.
    private static RuleFix DropAll(Container container, ManifestCursor drop)
    {
        var add = container.SecurityContext["capabilities"]["add"];
        return container.Cursor["ports"].Items.Any(port => port["containerPort"].Integer is > 0 and < FirstUnprivilegedPort) && add.HasOnly(item => CanBindNoPort(item))
            ? RuleFix.Review(
                $"Drop all capabilities but {BindService}",
                $"run without capabilities but {BindService}",
                ManifestEdit.Add(drop, All),
                ManifestEdit.Add(add, BindService))
            : RuleFix.Review("Drop all capabilities", WithoutDefaults, ManifestEdit.Add(drop, All));
    }

    private static bool CanBindNoPort(ManifestCursor capability) => capability.String is { } name && CapabilityName.Normalize(name) is not (All or BindService);
}
