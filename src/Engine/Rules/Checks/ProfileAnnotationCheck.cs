using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks the annotations that choose profiles of AppArmor and seccomp, which must agree with the fields that came later
/// (https://kubernetes.io/docs/reference/labels-annotations-taints/#container-apparmor-security-beta-kubernetes-io).
/// </summary>
internal static class ProfileAnnotationCheck
{
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";
    private const string Localhost = "localhost/";
    private const int FirstMinorWithAppArmorField = 30;

    /// <summary>Checks the annotations of a pod.</summary>
    public static void Check(Pod pod, FieldCheck check)
    {
        foreach (var annotation in pod.Metadata.EntriesOf("annotations"))
        {
            var key = annotation.Segment.Key!;
            if (key.StartsWith(AppArmor, StringComparison.Ordinal))
            {
                CheckAppArmor(pod, annotation, key.Substring(AppArmor.Length), check);
            }
            else if (key == SeccompAnnotations.PodKey)
            {
                CheckSeccomp(annotation, pod.SecurityContext["seccompProfile"], check);
            }
            else if (key.StartsWith(SeccompAnnotations.ContainerKeyPrefix, StringComparison.Ordinal))
            {
                CheckSeccomp(annotation, Find(pod, key.Substring(SeccompAnnotations.ContainerKeyPrefix.Length))?.SecurityContext["seccompProfile"], check);
            }
        }
    }

    private static Container? Find(Pod pod, string name) => pod.Containers.FirstOrDefault(container => container.Cursor["name"].Is(name));

    private static void CheckAppArmor(Pod pod, ManifestCursor annotation, string name, FieldCheck check)
    {
        if (annotation.IsPresent && pod.HasAllContainers && pod.Containers.All(container => container.Cursor["name"].IsNot(name)))
        {
            check.Report(annotation, $"the annotation is for the container '{name}', which the pod does not have");
        }
        else if (annotation.String is { Length: > 0 } profile and not ("runtime/default" or "unconfined") && !profile.StartsWith(Localhost, StringComparison.Ordinal))
        {
            check.Report(annotation, $"'{profile}' is none of runtime/default, unconfined and localhost/<name>");
        }
        else if (check.Version.IsAtLeast(FirstMinorWithAppArmorField) && !pod.MayBeWindows && Find(pod, name) is { } container)
        {
            Compare(annotation, container.SecurityContext["appArmorProfile"] is { IsAbsent: false } own ? own : pod.SecurityContext["appArmorProfile"], check);
        }
    }

    private static void CheckSeccomp(ManifestCursor annotation, ManifestCursor? profile, FieldCheck check)
    {
        if (annotation.String is { } text and not ("runtime/default" or "docker/default" or "unconfined")
            && !(text.StartsWith(Localhost, StringComparison.Ordinal) && TextForm.LocalPath.IsValid(text.Substring(Localhost.Length))))
        {
            check.Report(annotation, $"{Quoted.Of(text)} is none of runtime/default, unconfined and localhost/<relative path>");
        }
        else if (profile is not null)
        {
            Compare(annotation, profile, check);
        }
    }

    private static void Compare(ManifestCursor annotation, ManifestCursor profile, FieldCheck check)
    {
        var wanted = profile["type"].String switch
        {
            "RuntimeDefault" => "runtime/default",
            "Unconfined" => "unconfined",
            "Localhost" when profile["localhostProfile"].String is { } file => Localhost + file,
            _ => null,
        };
        if (wanted is not null && annotation.String is { Length: > 0 } text && text != wanted && !(wanted == "runtime/default" && text == "docker/default"))
        {
            check.Report(profile["type"], $"the annotation '{annotation.Segment.Key}' names another profile, '{text}'");
        }
    }
}
