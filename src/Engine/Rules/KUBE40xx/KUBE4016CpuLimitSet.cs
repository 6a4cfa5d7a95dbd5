using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE4016: a container has a CPU limit; for teams that do not want their services throttled.</summary>
internal sealed class KUBE4016CpuLimitSet() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE4016",
    Name = "CpuLimitSet",
    Title = "Do not limit CPU",
    MessageFormat = "{0} has a CPU limit, which throttles it even on an idle node; remove limits.cpu",
    Category = RuleCategory.Resources,
    DefaultSeverity = RuleSeverity.None,
    HelpUri = "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
})
{
    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var limit = container.Cursor["resources"]["limits"]["cpu"];
        if (limit.IsPresent)
        {
            context.Report(limit, [container.Description], RuleFix.Review(
                "Remove the CPU limit", "run without a CPU limit", ManifestEdit.Remove(limit)));
        }
    }
}
