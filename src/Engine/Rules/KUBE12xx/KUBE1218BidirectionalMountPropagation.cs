using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1218: the mounts of a container appear on the node as well.</summary>
internal sealed class KUBE1218BidirectionalMountPropagation() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1218",
    Name = "BidirectionalMountPropagation",
    Title = "Do not propagate mounts back to the node",
    MessageFormat = "{0} propagates mounts in {1} back to the node; remove mountPropagation",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation",
})
{
    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        foreach (var mount in container.Cursor["volumeMounts"].Items)
        {
            var propagation = mount["mountPropagation"];
            if (propagation.Is("Bidirectional"))
            {
                context.Report(propagation, [container.Description, Mention.Of("volume", mount["name"])], RuleFix.Review(
                    "Remove mountPropagation", "not rely on mounts that reach the node", ManifestEdit.Remove(propagation)));
            }
        }
    }
}
