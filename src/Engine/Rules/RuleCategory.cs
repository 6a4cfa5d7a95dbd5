namespace KubeGuard.Rules;

/// <summary>
/// The categories of rules, one for each range of IDs. Users see them and can set the severities of all rules of a
/// category at once; nothing else depends on them.
/// </summary>
internal static class RuleCategory
{
    /// <summary>KUBE10xx: the baseline profile of the Pod Security Standards.</summary>
    public const string PodSecurityBaseline = "PodSecurityBaseline";

    /// <summary>KUBE11xx: the restricted profile of the Pod Security Standards.</summary>
    public const string PodSecurityRestricted = "PodSecurityRestricted";

    /// <summary>KUBE12xx: hardening beyond the Pod Security Standards.</summary>
    public const string Hardening = "Hardening";

    /// <summary>KUBE2xxx: network policies and exposure.</summary>
    public const string Network = "Network";

    /// <summary>KUBE3xxx: images and registries.</summary>
    public const string Images = "Images";

    /// <summary>KUBE4xxx: resources and reliability.</summary>
    public const string Resources = "Resources";

    /// <summary>KUBE5xxx: service accounts, access rights and secrets.</summary>
    public const string Access = "Access";

    /// <summary>KUBE6xxx: validity of objects and files.</summary>
    public const string Validity = "Validity";

    /// <summary>KUBE9xxx: KubeGuard itself and its input.</summary>
    public const string Tool = "Tool";
}
