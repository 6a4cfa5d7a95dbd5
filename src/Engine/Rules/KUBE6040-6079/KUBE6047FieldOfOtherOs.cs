using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6047: a pod that names its operating system sets fields of another one.</summary>
internal sealed class KUBE6047FieldOfOtherOs() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6047",
    Name = "FieldOfOtherOs",
    Title = "Use only fields of the pod's operating system",
    MessageFormat = "{0} sets a field that its operating system does not have: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/workloads/pods/#pod-os",
})
{
    private const int FirstMinor = 25;
    private const int FirstMinorWithHostUsers = 33;
    private const int FirstMinorWithResources = 34;

    private static readonly string[] _namespaces = ["hostPID", "hostIPC"];
    private static readonly string[] _ofPod = ["shareProcessNamespace"];
    private static readonly string[] _ofNewerPod = ["hostUsers"];
    private static readonly string[] _ofNewerContext = ["seLinuxChangePolicy"];
    private static readonly string[] _ofNewestPod = ["resources"];

    private static readonly string[] _ofPodContext =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "fsGroup", "fsGroupChangePolicy", "runAsUser", "runAsGroup",
        "supplementalGroups", "supplementalGroupsPolicy",
    ];

    private static readonly string[] _ofContext =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged", "allowPrivilegeEscalation",
        "procMount", "runAsUser", "runAsGroup",
    ];

    private static readonly string[] _ofWindows = ["windowsOptions"];

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        if (IsOn(pod, "windows", check))
        {
            Check(pod.Spec, _namespaces.Where(name => !pod.Spec[name].Is(false)), "windows", check);
            Check(pod.Spec, _ofPod, "windows", check);
            Check(pod.SecurityContext, pod.SecurityContext["sysctls"].Items.Count > 0 ? [.. _ofPodContext, "sysctls"] : _ofPodContext, "windows", check);
            if (check.Version.IsAtLeast(FirstMinorWithHostUsers))
            {
                Check(pod.Spec, _ofNewerPod, "windows", check);
                Check(pod.SecurityContext, _ofNewerContext, "windows", check);
            }

            Check(pod.Spec, check.Version.IsAtLeast(FirstMinorWithResources) ? _ofNewestPod : [], "windows", check);
        }
        else if (IsOn(pod, "linux", check))
        {
            Check(pod.SecurityContext, _ofWindows, "linux", check);
        }
    }

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        if (IsOn(container.Pod, "windows", check))
        {
            Check(container.SecurityContext, _ofContext, "windows", check);
        }
        else if (IsOn(container.Pod, "linux", check))
        {
            Check(container.SecurityContext, _ofWindows, "linux", check);
        }
    }

    private static bool IsOn(Pod pod, string name, FieldCheck check) => pod.Spec.Find("os")?["name"].Is(name) == true && check.Version.IsAtLeast(FirstMinor);

    private static void Check(ManifestCursor owner, IEnumerable<string> fields, string name, FieldCheck check)
    {
        foreach (var field in fields.Where(field => owner[field].IsPresent))
        {
            check.Report(owner[field], $"{field} with the os.name {name}", RuleFix.Safe($"Remove {field}", ManifestEdit.Remove(owner[field])));
        }
    }
}
