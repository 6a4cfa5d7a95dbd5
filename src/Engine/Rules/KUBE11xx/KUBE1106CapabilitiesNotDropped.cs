using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1106: a container keeps the capabilities that a runtime gives by default.</summary>
public sealed class KUBE1106CapabilitiesNotDropped() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1106",
    Name = "CapabilitiesNotDropped",
    Title = "Drop all capabilities",
    MessageFormat = "{0} does not drop all capabilities; add ALL to capabilities.drop",
    Category = RuleCategory.PodSecurityRestricted,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    Options = [_ignoreCase, _acceptFullDefaultSet],
})
{
    private const int FirstMinor = 22;
    private const string All = "ALL";

    private static readonly RuleOption<bool> _ignoreCase = RuleOption.Flag(
        "ignore_case", false, "Accept `all` in any case. Pod Security Admission does not.");

    private static readonly RuleOption<bool> _acceptFullDefaultSet = RuleOption.Flag(
        "accept_full_default_set", false, "Accept a list of every capability that a runtime gives by default in place of `ALL`.");

    private static readonly string[] _defaultSet =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "NET_RAW",
        "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    /// <inheritdoc/>
    protected override void Judge(Container container, RuleContext context)
    {
        if (!context.TargetVersion.IsAtLeast(FirstMinor) || WindowsPods.AreExempt(container.Pod, context.TargetVersion))
        {
            return;
        }

        var drop = container.SecurityContext["capabilities"]["drop"];
        if (drop.HasOnly(item => IsOther(item, context)) && !(context.Option(_acceptFullDefaultSet) && HasDefaultSet(drop)))
        {
            context.Report(drop, [container.Description], FixOf(drop));
        }
    }

    private static bool IsOther(ManifestCursor item, RuleContext context) =>
        item.IsNot(All) && !(context.Option(_ignoreCase) && IsAllInAnyCase(item));

    private static bool IsAllInAnyCase(ManifestCursor item) => string.Equals(item.String, All, StringComparison.OrdinalIgnoreCase);

    private static bool HasDefaultSet(ManifestCursor drop) =>
        _defaultSet.All(name => drop.Items.Any(item => string.Equals(item.String, name, StringComparison.OrdinalIgnoreCase)));

    private static RuleFix FixOf(ManifestCursor drop) =>
        drop.Items.FirstOrDefault(IsAllInAnyCase) is { } wrongCase
            ? new RuleFix("Write ALL in capital letters", ManifestEdit.Set(wrongCase, ScalarNode.String(All)))
            : RuleFix.Add(drop, All);
}
