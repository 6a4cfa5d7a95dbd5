using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE3010: a pod runs Tiller, the server of Helm 2.</summary>
internal sealed class KUBE3010TillerDeployed() : PodRule(new RuleDescriptor
{
    Id = "KUBE3010",
    Name = "TillerDeployed",
    Title = "Do not deploy Helm 2 Tiller",
    MessageFormat = "{0} runs Tiller of Helm 2, which is unsupported since 2020 and lets all who reach it change the cluster; use Helm 3 or later",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/rbac-good-practices/",
})
{
    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        var containers = pod.Containers.Where(Tiller.RunsIn).ToList();
        foreach (var container in containers)
        {
            context.Report(container.Cursor["image"], [container.Description]);
        }

        if (containers.Count == 0 && SignOf(pod) is { } sign)
        {
            context.Report(sign, [pod.Description]);
        }
    }

    private static ManifestCursor? SignOf(Pod pod)
    {
        var labels = pod.Metadata["labels"];
        return Tiller.IsNamedIn(pod.Metadata["name"].String) ? pod.Metadata["name"]
            : Tiller.IsNamedIn(pod.Object.Name) ? pod.Object.Metadata["name"]
            : labels["app"].Is("helm") ? labels["app"]
            : labels["name"].Is("tiller") ? labels["name"]
            : null;
    }
}
