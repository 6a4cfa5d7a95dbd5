using System.Text.RegularExpressions;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE3012: Tiller, the server of Helm 2, listens at more than the loopback address.</summary>
internal sealed class KUBE3012TillerListensBeyondLocalhost() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3012",
    Name = "TillerListensBeyondLocalhost",
    Title = "Bind Tiller to localhost",
    MessageFormat = "{0} runs Tiller, which every pod can reach and use with its rights; add the argument --listen=localhost:44134",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/concepts/security/rbac-good-practices/",
})
{
    private static readonly Regex _loopback = new(@"(?:^|\s)--?listen[=\s]+[""']?(?:localhost|127\.0\.0\.1|\[::1\])(?![\w.])", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        if (Tiller.RunsIn(container) && TextOf(container) is { } command && !_loopback.IsMatch(command))
        {
            context.Report(container.Cursor["args"], [container.Description]);
        }
    }

    private static string? TextOf(Container container)
    {
        ManifestCursor[] lists = [container.Cursor["command"], container.Cursor["args"]];
        return Array.TrueForAll(lists, list => list.HasOnly(item => item.String is not null))
            ? string.Join(" ", lists.SelectMany(list => list.Items).Select(item => item.String))
            : null;
    }
}
