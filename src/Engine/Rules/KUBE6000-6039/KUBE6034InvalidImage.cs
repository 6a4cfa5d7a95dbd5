using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6034: a pod has an empty list of containers, or a container no image or one with blanks around it.</summary>
internal sealed class KUBE6034InvalidImage() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6034",
    Name = "InvalidImage",
    Title = "Give every pod a container and every container an image",
    MessageFormat = "{0} has no usable image: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/#image-names",
})
{
    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        var containers = pod.Spec["containers"];
        if (containers is { IsPresent: true, IsComplete: true, Items.Count: 0, Node: SequenceNode })
        {
            check.ReportLack(containers, "its list of containers is empty");
        }
    }

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        var image = container.Cursor["image"];
        check.IsSet(image);
        if (container.Pod.IsObject && image.String is { Length: > 0 } text && text.Trim() is var trimmed && trimmed != text)
        {
            check.Report(image, $"'{text}' has blanks around it", RuleFix.Safe("Remove the blanks", ManifestEdit.Set(image, trimmed)));
        }
    }
}
