using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3013: an image is a version of a component of clusters that has a known vulnerability.</summary>
internal sealed class KUBE3013VulnerableComponentVersion() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3013",
    Name = "VulnerableComponentVersion",
    Title = "Upgrade components with a known vulnerability",
    MessageFormat = "{0} uses the image '{1}', which has {2}; use {3} or later",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/reference/issues-security/official-cve-feed/",
    Options = [_fixedComponents],
})
{
    private static readonly RuleOption<IReadOnlyDictionary<string, string>> _fixedComponents = RuleOption.Map(
        "fixed_components",
        new Dictionary<string, string>(),
        "Repositories to report besides those of the table, each with the first version without the vulnerability, as `ghcr.io/contoso/api=1.4.2`.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var ownComponents = context.Option(_fixedComponents);
        if ((ownComponents.Count == 0 && !ComponentAdvisories.Know(container.Image)) || ComponentAdvisories.VersionOf(container.Image) is not { } version)
        {
            return;
        }

        if (ComponentAdvisories.Find(container.Image, version) is var (id, repaired))
        {
            Report(container, id, repaired, context);
        }
        else if (ownComponents.FirstOrDefault(component => container.Image.IsUnder(component.Key) == true).Value is { } text
            && Version.TryParse(text, out var first) && version < first)
        {
            Report(container, "a known vulnerability", first, context);
        }
    }

    private static void Report(Container container, string problem, Version repaired, RuleContext context) =>
        context.Report(container.Cursor["image"], [container.Description, container.Image.Text.ToString(), problem, repaired.ToString()]);
}
