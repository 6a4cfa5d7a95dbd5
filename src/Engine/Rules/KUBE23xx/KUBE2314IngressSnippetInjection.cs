using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2314: a snippet of nginx configuration reads files or runs code.</summary>
internal sealed class KUBE2314IngressSnippetInjection() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2314",
        Name = "IngressSnippetInjection",
        Title = "Do not read files or run code in snippets of nginx configuration",
        MessageFormat = "{0} has {1} in the annotation {2}, which can read the token of the controller and with it every Secret; remove it",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/",
        Covers = ["KUBE2309"],
    },
    NetworkKinds.Ingress)
{
    // The first are Lua directives, the last is the folder of the token, as in CVE-2021-25742.
    private static readonly string[] _parts = ["lua_", "_lua", "kubernetes.io"];

    private static readonly char[] _separators = [' ', '\t', '\r', '\n', ';', '{', '}'];

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var annotation in target.Metadata["annotations"].Entries.Where(entry => NginxAnnotations.IsSnippet(entry.Segment.Key!)))
        {
            if (annotation.Text is { } text && FindDanger(text) is { } danger)
            {
                context.Report(
                    annotation,
                    [target.Subject, danger, annotation.Segment.Key!],
                    RuleFix.Review("Remove the snippet", "work without the snippet of nginx configuration", ManifestEdit.Remove(annotation)));
            }
        }
    }

    private static string? FindDanger(KnownText text) =>
        Array.Find(_parts, part => text.Contains(part) == true) is { } part ? $"'{part}'"
        : text.Value?.Split(_separators).Contains("alias", StringComparer.Ordinal) == true ? "an alias of files"
        : null;
}
