using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1011: a pod or container chooses an SELinux type, user or role of its own.</summary>
internal sealed class KUBE1011SELinuxOptionsUnsafe() : SecurityContextRule(new RuleDescriptor
{
    Id = "KUBE1011",
    Name = "SELinuxOptionsUnsafe",
    Title = "Do not set custom SELinux type, user or role",
    MessageFormat = "{0} sets the SELinux {1} '{2}'; remove it",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
})
{
    // container_engine_t is allowed from this policy version on.
    private const int EngineTypeMinor = 31;

    private static readonly string[] _allowedTypes = ["", "container_t", "container_init_t", "container_kvm_t"];
    private static readonly string[] _allowedTypesWithEngine = [.. _allowedTypes, "container_engine_t"];
    private static readonly string[] _noneAllowed = [""];

    /// <inheritdoc/>
    protected override void AnalyzeSecurityContext(ManifestCursor securityContext, string description, RuleContext context)
    {
        var options = securityContext["seLinuxOptions"];
        if (options.IsAbsent)
        {
            return;
        }

        AnalyzeField(options["type"], TypesIn(context.TargetVersion), description, context);
        AnalyzeField(options["user"], _noneAllowed, description, context);
        AnalyzeField(options["role"], _noneAllowed, description, context);
    }

    /// <summary>The types that the baseline profile allows.</summary>
    internal static string[] TypesIn(KubernetesVersion version) => version.IsAtLeast(EngineTypeMinor) ? _allowedTypesWithEngine : _allowedTypes;

    private static void AnalyzeField(ManifestCursor field, string[] allowed, string description, RuleContext context)
    {
        if (field.Text is { } text && allowed.All(value => text.Is(value) == false))
        {
            context.Report(field, [description, field.Segment.Key!, text.ToString()], RuleFix.Review(
                $"Remove the SELinux {field.Segment.Key}", "run without custom SELinux options", ManifestEdit.Remove(field)));
        }
    }
}
