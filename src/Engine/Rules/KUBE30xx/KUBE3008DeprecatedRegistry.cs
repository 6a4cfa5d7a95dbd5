using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE3008: an image comes from a registry that gets no new images.</summary>
internal sealed class KUBE3008DeprecatedRegistry() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3008",
    Name = "DeprecatedRegistry",
    Title = "Move off the frozen k8s.gcr.io registry",
    MessageFormat = "{0} uses the image '{1}' from the frozen registry {2}; use {3}",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/",
    Covers = ["KUBE3006", "KUBE3007"],
    Options = [_deprecatedRegistries],
})
{
    private const string OldRegistry = "k8s.gcr.io";
    private const string NewRegistry = "registry.k8s.io";

    private static readonly RuleOption<IReadOnlyDictionary<string, string>> _deprecatedRegistries = RuleOption.Map(
        "deprecated_registries",
        new Dictionary<string, string> { [OldRegistry] = NewRegistry },
        "Registries that are frozen, each with the one that replaces it, as `old=new`.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        foreach (var registry in context.Option(_deprecatedRegistries))
        {
            if (container.Image.IsUnder(registry.Key) == true)
            {
                context.Report(
                    container.Cursor["image"],
                    [container.Description, container.Image.Text.ToString(), registry.Key, registry.Value],
                    [.. FixesOf(container, registry.Key, registry.Value)]);
                return;
            }
        }
    }

    private static IEnumerable<RuleFix> FixesOf(Container container, string oldRegistry, string newRegistry)
    {
        if (container.Image.Text.Value is { } text && text.StartsWith(oldRegistry + "/", StringComparison.Ordinal))
        {
            var title = $"Pull the image from {newRegistry}";
            var edit = ManifestEdit.Set(container.Cursor["image"], newRegistry + text.Substring(oldRegistry.Length));

            // Kubernetes publishes the same images at both of its addresses; nothing is known about other registries.
            yield return (oldRegistry, newRegistry) is (OldRegistry, NewRegistry)
                ? RuleFix.Safe(title, edit)
                : RuleFix.Review(title, $"pull their images from {newRegistry}", edit);
        }
    }
}
