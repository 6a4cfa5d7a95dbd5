using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>Levels of the Pod Security Standards (https://kubernetes.io/docs/concepts/security/pod-security-standards/).</summary>
internal static class PodSecurityLevel
{
    /// <summary>The level that allows everything.</summary>
    public const string Privileged = "privileged";

    /// <summary>The level that a project asks for: that of the strictest rule of the standards that is on; <see langword="null"/> if none is.</summary>
    public static string? WantedBy(RulePolicy policy)
    {
        var profiles = RuleCatalog.Rules.Select(rule => rule.Descriptor).Where(rule => policy.SeverityOf(rule) != RuleSeverity.None).Select(rule => rule.Profile).OfType<PodSecurityProfile>().ToList();
        return profiles.Count == 0 ? null : NameOf(profiles.Max());
    }

    /// <summary>The strictest level that objects pass, with the default options of the rules and whatever is suppressed.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="version">The version of the standards.</param>
    public static string PassedBy(IReadOnlyList<SetObject> objects, KubernetesVersion version) =>
        !Pass(objects, version, PodSecurityProfile.Baseline) ? Privileged
        : NameOf(Pass(objects, version, PodSecurityProfile.Restricted) ? PodSecurityProfile.Restricted : PodSecurityProfile.Baseline);

    private static bool Pass(IReadOnlyList<SetObject> objects, KubernetesVersion version, PodSecurityProfile profile)
    {
        var rules = RuleCatalog.Rules.Where(rule => rule.Descriptor.Profile == profile).ToList();
        var policy = new RulePolicy(rule => rule.Profile == profile ? RuleSeverity.Error : RuleSeverity.None, targetVersion: version, rules: rules);
        var analyzer = new ManifestAnalyzer();
        return objects.All(item => !analyzer.Analyze(item.Value, ManifestSet.Unknown, policy).Any(finding => finding.Severity == RuleSeverity.Error));
    }

    private static string NameOf(PodSecurityProfile profile) => profile.ToString().ToLowerInvariant();
}
