using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1240: a PodSecurityPolicy, a kind that Kubernetes 1.25 removed, allows too much.</summary>
internal sealed class KUBE1240WeakPodSecurityPolicy() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE1240",
        Name = "WeakPodSecurityPolicy",
        Title = "Tighten or migrate PodSecurityPolicy objects",
        MessageFormat = "{0} {1}; tighten it, or replace it by the namespace label pod-security.kubernetes.io/enforce",
        Category = RuleCategory.Hardening,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/migrate-from-psp/",
    },
    new ObjectKind("PodSecurityPolicy", "policy", "extensions"))
{
    private const string SeccompAnnotation = "seccomp.security.alpha.kubernetes.io/defaultProfileName";

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var (field, weakness) in WeaknessesOf(target))
        {
            context.Report(field, [target.Subject, weakness]);
        }
    }

    private static IEnumerable<(ManifestCursor Field, string Weakness)> WeaknessesOf(KubernetesObject target)
    {
        var spec = target.Root["spec"];
        var seccomp = target.Metadata["annotations"][SeccompAnnotation];
        (bool IsWeak, ManifestCursor Field, string Weakness)[] checks =
        [
            (spec["privileged"].Is(true), spec["privileged"], "allows privileged containers"),
            (spec["hostPID"].Is(true), spec["hostPID"], "allows hostPID"),
            (spec["hostIPC"].Is(true), spec["hostIPC"], "allows hostIPC"),
            (spec["hostNetwork"].Is(true), spec["hostNetwork"], "allows hostNetwork"),
            (spec["allowPrivilegeEscalation"].IsNot(false), spec["allowPrivilegeEscalation"], "allows privilege escalation"),
            (AllowsRoot(spec["runAsUser"]), spec["runAsUser"]["rule"], "allows the user root"),
            (spec["allowedCapabilities"].Items.Any(), spec["allowedCapabilities"], "allows additional capabilities"),
            (KeepsCapabilities(spec["requiredDropCapabilities"]), spec["requiredDropCapabilities"], "does not require to drop ALL or NET_RAW"),
            (seccomp.IsNot("runtime/default") && seccomp.IsNot("docker/default"), seccomp, "sets no default seccomp profile"),
        ];
        return checks.Where(check => check.IsWeak).Select(check => (check.Field, check.Weakness));
    }

    private static bool AllowsRoot(ManifestCursor runAsUser) => runAsUser["rule"].String switch
    {
        "MustRunAsNonRoot" => false,
        "MustRunAs" => runAsUser["ranges"].Items.Any(range => range["min"].IsAbsent || range["min"].Integer is <= 0),
        null => runAsUser["rule"].IsAbsent,
        _ => true,
    };

    private static bool KeepsCapabilities(ManifestCursor drop) =>
        drop.HasOnly(item => item.String is { } name && CapabilityName.Normalize(name) is not ("ALL" or "NET_RAW"));
}
