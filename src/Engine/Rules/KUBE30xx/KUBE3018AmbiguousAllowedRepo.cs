using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE3018: a constraint of Gatekeeper allows repositories by a prefix that also fits those of others.</summary>
internal sealed class KUBE3018AmbiguousAllowedRepo() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE3018",
        Name = "AmbiguousAllowedRepo",
        Title = "Close open-ended repository prefixes in Gatekeeper constraints",
        MessageFormat = "{0} allows each image that starts with '{1}', so also one of '{1}-other'; end the prefix with a slash",
        Category = RuleCategory.Images,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    },
    new ObjectKind("K8sAllowedRepos", "constraints.gatekeeper.sh"))
{
    private const string DockerHub = "docker.io";
    private static readonly char[] _separators = ['/', ':'];

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var prefix in target.Root["spec"]["parameters"]["repos"].Items)
        {
            if (prefix.String is { Length: > 0 } text && IsOpenEnded(text))
            {
                context.Report(prefix, [target.Subject, text], FixOf(prefix, text));
            }
        }
    }

    // Behind docker.io, the first segment names a user, and the names of others may start with it.
    private static bool IsOpenEnded(string prefix) =>
        prefix.IndexOfAny(_separators) < 0
        || (prefix.StartsWith(DockerHub + "/", StringComparison.Ordinal) && prefix.IndexOfAny(_separators, DockerHub.Length + 1) < 0 && prefix.Length > DockerHub.Length + 1);

    private static RuleFix FixOf(ManifestCursor prefix, string text) =>
        RuleFix.Review("End the prefix with a slash", $"use images of {text}/", ManifestEdit.Set(prefix, text + "/"));
}
