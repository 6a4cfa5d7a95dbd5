using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE3009: a pod runs the Kubernetes dashboard.</summary>
internal sealed class KUBE3009KubernetesDashboardDeployed() : PodRule(new RuleDescriptor
{
    Id = "KUBE3009",
    Name = "KubernetesDashboardDeployed",
    Title = "Do not deploy the Kubernetes dashboard",
    MessageFormat = "{0} runs the Kubernetes dashboard, whose users act with its rights in the cluster; use a client with accounts of its own",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/tasks/access-application-cluster/web-ui-dashboard/",
})
{
    /// <summary>Parts of the names of its images.</summary>
    internal static readonly string[] Images = ["kubernetes-dashboard", "kubernetesui"];
    private static readonly string[] _labels = ["app", "k8s-app"];

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        var containers = pod.Containers.Where(container => container.Image.Name is var name && Images.Any(image => name.Contains(image) == true)).ToList();
        foreach (var container in containers)
        {
            context.Report(container.Cursor["image"], [container.Description]);
        }

        if (containers.Count == 0 && LabelOf(pod) is { } label)
        {
            context.Report(label, [pod.Description]);
        }
    }

    // The second label counts where the first is absent.
    private static ManifestCursor? LabelOf(Pod pod) =>
        Array.Find(Array.ConvertAll(_labels, key => pod.Metadata["labels"][key]), label => !label.IsAbsent) is { } first && first.Is("kubernetes-dashboard") ? first : null;
}
