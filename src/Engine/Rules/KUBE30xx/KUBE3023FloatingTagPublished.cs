using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3023: a project publishes its image under floating tags alone.</summary>
internal sealed class KUBE3023FloatingTagPublished() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE3023",
        Name = "FloatingTagPublished",
        Title = "Publish images with a version",
        MessageFormat = "{0} publishes its image with the tag '{1}' alone, which the next publishing moves to another image; add a version",
        Category = RuleCategory.Images,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/containers/images/#image-names",
        Options = [MutableTags.FloatingTags],
    },
    new ObjectKind(ImageBuild.Project.Kind, ImageBuild.Group))
{
    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var tags = target.Root[ImageBuild.Tags].Items;
        var floating = context.Option(MutableTags.FloatingTags);
        if (tags.Count > 0 && tags.All(tag => tag.String is { } text && floating.Contains(text, StringComparer.Ordinal)))
        {
            context.Report(tags[0], [target.Subject, string.Join("' and '", tags.Select(tag => tag.String))]);
        }
    }
}
