using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3017: a variable replaces the git program that git-sync runs.</summary>
internal sealed class KUBE3017GitSyncCommandOverride() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3017",
    Name = "GitSyncCommandOverride",
    Title = "Do not override the git binary of git-sync",
    MessageFormat = "{0} sets GITSYNC_GIT, with which git-sync runs any program in place of git; remove the variable",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/storage/volumes/#gitrepo",
})
{
    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        foreach (var variable in container.Cursor["env"].Items.Where(variable => variable["name"].Is("GITSYNC_GIT")))
        {
            context.Report(variable["name"], [container.Description]);
        }
    }
}
