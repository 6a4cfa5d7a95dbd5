using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3024: an object lets images come from registries by plain HTTP, or by TLS that is not verified.</summary>
internal sealed class KUBE3024InsecureRegistryAccess() : Rule(new RuleDescriptor
{
    Id = "KUBE3024",
    Name = "InsecureRegistryAccess",
    Title = "Pull and push images by verified TLS alone",
    MessageFormat = "{0} allows registries without verified TLS, by {1}, so images can be replaced on their way; give the registry a certificate and name its authority",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/",
})
{
    /// <inheritdoc/>
    public override bool MayConcern(GroupVersionKind? type, bool hasPods) => hasPods || (type is not null && InsecureRegistries.MayBeIn(type));

    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        foreach (var (place, setting) in InsecureRegistries.In(target))
        {
            context.Report(place, [target.Subject, setting]);
        }

        foreach (var pod in target.Pods)
        {
            foreach (var container in pod.Containers)
            {
                Analyze(container, context);
            }
        }
    }

    private static void Analyze(Container container, RuleContext context)
    {
        foreach (var (place, setting) in InsecureRegistries.In(container))
        {
            context.Report(place, [container.Description, setting]);
        }
    }
}
