using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks that the containers of a pod on Windows are processes of the node together or not at all
/// (https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/).
/// </summary>
internal static class HostProcessCheck
{
    /// <summary>Checks a pod.</summary>
    public static void Check(Pod pod, FieldCheck check)
    {
        if (!(HasWindowsOptions(pod.SecurityContext) || pod.Containers.Any(container => HasWindowsOptions(container.SecurityContext))) || !pod.HasAllContainers)
        {
            return;
        }

        var ofPod = pod.SecurityContext["windowsOptions"]["hostProcess"].Boolean;
        if (pod.Containers.Select(container => container.SecurityContext["windowsOptions"]["hostProcess"]).FirstOrDefault(own => own.Boolean is { } value && ofPod == !value) is { } other)
        {
            check.Report(other, "hostProcess differs from that of the pod");
            return;
        }

        var host = pod.Containers.FirstOrDefault(IsOfHost);
        if (host is null)
        {
            return;
        }

        if (pod.Containers.Any(container => container.EffectiveWindowsOption("hostProcess").IsNot(true)))
        {
            check.Report(pod.Spec, "hostProcess must be true of all containers or of none");
        }
        else if (pod.Spec["hostNetwork"].IsNot(true))
        {
            check.Report(pod.Spec["hostNetwork"], "hostProcess needs hostNetwork: true");
        }
    }

    private static bool HasWindowsOptions(ManifestCursor context) => context.Find("windowsOptions") is not null;

    private static bool IsOfHost(Container container) => container.EffectiveWindowsOption("hostProcess").Is(true);
}
