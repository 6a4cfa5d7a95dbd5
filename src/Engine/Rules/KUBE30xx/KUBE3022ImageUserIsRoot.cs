using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3022: a Dockerfile or project makes an image whose user is root.</summary>
internal sealed class KUBE3022ImageUserIsRoot() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE3022",
        Name = "ImageUserIsRoot",
        Title = "Do not build images that run as root",
        MessageFormat = "{0} sets the user of its image to '{1}', so containers run as root unless a pod names another user; set one without rights, by its ID",
        Category = RuleCategory.Images,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    },
    new ObjectKind(ImageBuild.Dockerfile.Kind, ImageBuild.Group),
    new ObjectKind(ImageBuild.Project.Kind, ImageBuild.Group))
{
    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var user = target.Root[ImageBuild.User];
        if (user.String is { } name && ImageBuild.IsRoot(name))
        {
            context.Report(user, [target.Subject, name]);
        }
    }
}
