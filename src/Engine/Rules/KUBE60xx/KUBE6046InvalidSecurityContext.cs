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
    private const string AppArmorAnnotation = "container.apparmor.security.beta.kubernetes.io/";

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        var context = pod.SecurityContext;
        foreach (var annotation in pod.Metadata["annotations"].Entries.Where(entry => entry.Segment.Key!.StartsWith(AppArmorAnnotation, StringComparison.Ordinal)))
        {
            CheckAnnotation(pod, annotation, check);
        }

        if (!context.IsPresent)
        {
            return;
        }

        CheckShared(context, check);
        check.InRange(context["fsGroup"], 0, GreatestId);
        foreach (var group in context["supplementalGroups"].Items)
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
        check.InRange(context["runAsUser"], 0, GreatestId);
        check.InRange(context["runAsGroup"], 0, GreatestId);
        CheckProfile(context["seccompProfile"], TextForm.LocalPath, check);
        CheckProfile(context["appArmorProfile"], TextForm.ProfileName, check);
        check.HasForm(context["windowsOptions"]["gmsaCredentialSpecName"], TextForm.Subdomain);
        if (context["windowsOptions"]["runAsUserName"].String is { } user && WindowsUserName.FindProblem(user) is { } problem)
        {
            check.Report(context["windowsOptions"]["runAsUserName"], problem);
        }
    }

    private static void CheckProfile(ManifestCursor profile, TextForm form, FieldCheck check)
    {
        var (type, name) = (profile["type"], profile["localhostProfile"]);
        if (!profile.IsPresent)
        {
            return;
        }

        if (type.Is("Localhost"))
        {
            check.IsSet(name);
            check.HasForm(name, form);
        }
        else if (name.IsPresent && type.IsNot("Localhost"))
        {
            check.Report(name, "localhostProfile needs the type Localhost");
        }
    }

    private static void CheckAnnotation(Pod pod, ManifestCursor annotation, FieldCheck check)
    {
        var name = annotation.Segment.Key!.Substring(AppArmorAnnotation.Length);
        if (annotation.IsPresent && pod.HasAllContainers && pod.Containers.All(container => container.Cursor["name"].IsNot(name)))
        {
            check.Report(annotation, $"the annotation is for the container '{name}', which the pod does not have");
            return;
        }

        if (annotation.String is { Length: > 0 } profile
            && profile is not ("runtime/default" or "unconfined")
            && !profile.StartsWith("localhost/", StringComparison.Ordinal))
        {
            check.Report(annotation, $"'{profile}' is none of runtime/default, unconfined and localhost/<name>");
        }
    }
}
