namespace KubeGuard.Rules;

/// <summary>Every rule there is. A new rule is added here, in the order of the IDs.</summary>
internal static class RuleCatalog
{
    /// <summary>What every ID starts with.</summary>
    public const string IdPrefix = "KUBE";

    /// <summary>The rules that analyze objects.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new KUBE1001WindowsHostProcess(),
        new KUBE1002HostNetwork(),
        new KUBE1003HostPid(),
        new KUBE1004HostIpc(),
        new KUBE1005PrivilegedContainer(),
        new KUBE1006CapabilityBeyondBaseline(),
        new KUBE1007HostPathVolume(),
        new KUBE1008HostPort(),
        new KUBE1009ProbeOrLifecycleHost(),
        new KUBE1010AppArmorProfileUnsafe(),
        new KUBE1011SELinuxOptionsUnsafe(),
        new KUBE1012UnmaskedProcMount(),
        new KUBE1013SeccompUnconfined(),
        new KUBE1014UnsafeSysctl(),
        new KUBE1101RestrictedVolumeType(),
        new KUBE1102PrivilegeEscalationAllowed(),
        new KUBE1103RunAsNonRootMissing(),
        new KUBE1104RunAsRootUser(),
        new KUBE1105SeccompProfileMissing(),
        new KUBE1106CapabilitiesNotDropped(),
        new KUBE1107CapabilityBeyondRestricted(),
        new KUBE1108UnmaskedProcMountInUserNamespace(),
        new KUBE1201WritableRootFilesystem(),
        new KUBE1204RootGroup(),
        new KUBE1205RuntimeSocketMount(),
        new KUBE1206SensitiveHostPathMount(),
        new KUBE1207WritableHostPathMount(),
        new KUBE1208DangerousCapability(),
        new KUBE1210NetRawNotDropped(),
        new KUBE1222NonRootWithRootUser(),
        new KUBE1240WeakPodSecurityPolicy(),
        new KUBE1242NamespacePodSecurityMissing(),
        new KUBE3001ImageWithoutTag(),
        new KUBE3002FloatingImageTag(),
        new KUBE3003ImageNotPinned(),
        new KUBE3005MutableTagNotAlwaysPulled(),
        new KUBE3006UntrustedRegistry(),
        new KUBE3007BlockedRegistry(),
        new KUBE3008DeprecatedRegistry(),
        new KUBE4001CpuRequestMissing(),
        new KUBE4002CpuLimitMissing(),
        new KUBE4003MemoryRequestMissing(),
        new KUBE4004MemoryLimitMissing(),
        new KUBE4016CpuLimitSet(),
        new KUBE4018QosBestEffort(),
        new KUBE5002ServiceAccountTokenMounted(),
        new KUBE5103WildcardInRole(),
        new KUBE5201SecretInEnvironment(),
        new KUBE5202LiteralSecretInEnvironment(),
    ];

    /// <summary>All descriptors: of the rules, and of what a front end finds in files and in the tool itself.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } =
    [
        .. Rules.Select(rule => rule.Descriptor),
        KUBE6003DuplicateKey.Descriptor,
        KUBE6301YamlSyntaxError.Descriptor,
        KUBE9002RuleFailed.Descriptor,
        KUBE9003UnreadableManifest.Descriptor,
        KUBE9004UnknownSetting.Descriptor,
        KUBE9005InvalidSetting.Descriptor,
        KUBE9006ManifestIsTemplate.Descriptor,
        KUBE9007UnwritableReport.Descriptor,
        KUBE9008UnknownSuppressedRule.Descriptor,
        KUBE9009UselessSuppression.Descriptor,
        KUBE9010SuppressionWithoutReason.Descriptor,
        KUBE9011BaselineEntryGone.Descriptor,
        KUBE9012RenderToolMissing.Descriptor,
        KUBE9013RenderFailed.Descriptor,
        KUBE9014FixNotMade.Descriptor,
        KUBE9015ManifestsElsewhere.Descriptor,
    ];

    /// <summary>The kinds of objects that a rule may look at while it analyzes another object.</summary>
    public static IReadOnlyList<string> RelatedKinds { get; } = [.. Rules.SelectMany(rule => rule.RelatedKinds).Distinct(StringComparer.Ordinal)];

    private static readonly Dictionary<string, RuleDescriptor> _byId =
        Descriptors.ToDictionary(descriptor => descriptor.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The descriptor of an ID, in whatever case; <see langword="null"/> if there is none.</summary>
    public static RuleDescriptor? Find(string id) => _byId.TryGetValue(id, out var descriptor) ? descriptor : null;
}
