using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE3011: a Service leads to Tiller, the server of Helm 2.</summary>
internal sealed class KUBE3011TillerService() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE3011",
        Name = "TillerService",
        Title = "Delete the Tiller service",
        MessageFormat = "{0} leads to Tiller of Helm 2, which lets all who reach it change the cluster; delete it",
        Category = RuleCategory.Images,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/security/rbac-good-practices/",
    },
    NetworkKinds.Service)
{
    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        IEnumerable<ManifestCursor> texts = [target.Metadata["name"], .. target.Metadata["labels"].Entries, .. target.Root["spec"]["selector"].Entries];
        if (texts.FirstOrDefault(text => Tiller.IsNamedIn(text.String)) is { } sign)
        {
            context.Report(sign, [target.Subject]);
        }
    }
}
