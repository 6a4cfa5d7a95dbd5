using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3014: an image is of a product that gets no fixes any more.</summary>
internal sealed class KUBE3014EndOfLifeComponent() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3014",
    Name = "EndOfLifeComponent",
    Title = "Replace components past end of life",
    MessageFormat = "{0} uses the image '{1}' of {2}, which has ended and gets no security fixes; replace it",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/",
    Options = [_endedComponents],
})
{
    // ingress-nginx: best effort until March 2026, then nothing (the page above).
    private static readonly RuleOption<IReadOnlyDictionary<string, string>> _endedComponents = RuleOption.Map(
        "ended_components",
        new Dictionary<string, string>
        {
            ["registry.k8s.io/ingress-nginx"] = "ingress-nginx",
            ["k8s.gcr.io/ingress-nginx"] = "ingress-nginx",
        },
        "Registries or repositories of products that have ended, each with the name of the product, as `repository=product`.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        foreach (var component in context.Option(_endedComponents).Where(component => container.Image.IsUnder(component.Key) == true).Take(1))
        {
            context.Report(container.Cursor["image"], [container.Description, container.Image.Text.ToString(), component.Value]);
        }
    }
}
