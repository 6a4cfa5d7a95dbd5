namespace KubeGuard.Rules;

/// <summary>Every rule there is. A new rule is added here, in the order of the IDs.</summary>
public static class RuleCatalog
{
    /// <summary>What every ID starts with.</summary>
    public const string IdPrefix = "KUBE";

    /// <summary>The rules that judge objects.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new KUBE1005PrivilegedContainer(),
        new KUBE1006CapabilityBeyondBaseline(),
        new KUBE1102PrivilegeEscalationAllowed(),
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
    ];

    private static readonly Dictionary<string, RuleDescriptor> _byId =
        Descriptors.ToDictionary(descriptor => descriptor.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The descriptor of an ID, in whatever case; <see langword="null"/> if there is none.</summary>
    public static RuleDescriptor? Find(string id) => _byId.TryGetValue(id, out var descriptor) ? descriptor : null;
}
