using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6046: a field of a security context has a value that is refused.</summary>
internal sealed class KUBE6046InvalidSecurityContext() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6046",
    Name = "InvalidSecurityContext",
    Title = "Use valid values in security contexts",
    MessageFormat = "{0} has an invalid security context: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
})
{
    private const long GreatestId = int.MaxValue;
    private const int MaxCredentialSpec = 64 * 1024;

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        var context = pod.SecurityContext;
        ProfileAnnotationCheck.Check(pod, check);
        if (!context.IsPresent)
        {
            return;
        }

        CheckShared(context, check);
        check.InRange(context.Find("fsGroup"), 0, GreatestId);
        foreach (var group in context.ItemsOf("supplementalGroups"))
        {
            check.InRange(group, 0, GreatestId);
        }

        SysctlCheck.Check(pod, check);
    }

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        if (container.SecurityContext.IsPresent)
        {
            CheckShared(container.SecurityContext, check);
        }
    }

    private static void CheckShared(ManifestCursor context, FieldCheck check)
    {
        check.InRange(context.Find("runAsUser"), 0, GreatestId);
        check.InRange(context.Find("runAsGroup"), 0, GreatestId);
        CheckProfile(context.Find("seccompProfile"), TextForm.LocalPath, check);
        CheckProfile(context.Find("appArmorProfile"), TextForm.ProfileName, check);
        if (context.Find("windowsOptions") is { } options)
        {
            CheckWindows(options, check);
        }
    }

    private static void CheckWindows(ManifestCursor options, FieldCheck check)
    {
        check.HasFormOrIsAbsent(options["gmsaCredentialSpecName"], TextForm.Subdomain);
        check.IsNotEmpty(options["gmsaCredentialSpec"]);
        if (options["gmsaCredentialSpec"].String is { Length: > MaxCredentialSpec })
        {
            check.Report(options["gmsaCredentialSpec"], $"gmsaCredentialSpec has more than {MaxCredentialSpec} characters");
        }

        if (options["runAsUserName"].String is { } user && WindowsUserName.FindProblem(user) is { } problem)
        {
            check.Report(options["runAsUserName"], problem);
        }
    }

    private static void CheckProfile(ManifestCursor? profile, TextForm form, FieldCheck check)
    {
        if (profile is not { IsPresent: true })
        {
            return;
        }

        var (type, name) = (profile["type"], profile["localhostProfile"]);
        if (type.Is("Localhost"))
        {
            if (name.IsAbsent)
            {
                check.IsSet(name);
            }

            check.HasFormOrIsAbsent(name, form);
        }
        else if (name.IsPresent && type.IsNot("Localhost"))
        {
            check.Report(name, "localhostProfile needs the type Localhost");
        }
    }
}
