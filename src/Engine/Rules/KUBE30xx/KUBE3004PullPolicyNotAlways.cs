using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE3004: a container may start with an image that the node pulled long ago.</summary>
internal sealed class KUBE3004PullPolicyNotAlways() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE3004",
    Name = "PullPolicyNotAlways",
    Title = "Always pull images",
    MessageFormat = "{0} does not pull its image at each start: {1}; set imagePullPolicy to Always",
    Category = RuleCategory.Images,
    DefaultSeverity = RuleSeverity.None,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy",
    PeerChecks = [PeerCheck.KubeScore("container-image-pull-policy"), PeerCheck.Polaris("pullPolicyNotAlways")],
    Options = [_strictExplicit, _forbiddenPolicies],
})
{
    private const string Field = "imagePullPolicy";
    private const string Always = "Always";

    private static readonly RuleOption<bool> _strictExplicit = RuleOption.Flag(
        "strict_explicit", false, "Report every container that does not say `Always`, also one whose image has a digest or for which the API server sets `Always`.");

    private static readonly RuleOption<IReadOnlyList<string>> _forbiddenPolicies = RuleOption.List(
        "forbidden_policies", [], "Report these policies alone, such as `Never`, and no absent one.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var policy = container.Cursor[Field];
        if (container.Kind != ContainerKind.Ephemeral && IsViolation(policy, container.Image, context))
        {
            var reason = IsUnset(policy) ? "it names no policy" : $"its policy is {policy.String}";
            context.Report(policy, [container.Description, reason], RuleFix.Review("Always pull the image", "pull the image at each start", ManifestEdit.Set(policy, Always)));
        }
    }

    private static bool IsViolation(ManifestCursor policy, ImageReference image, RuleContext context) =>
        context.Option(_forbiddenPolicies) is { Count: > 0 } forbidden ? policy.String is { } written && forbidden.Contains(written, StringComparer.Ordinal)
            : policy.IsNot(Always)
                && (context.Option(_strictExplicit) || (image.HasDigest == false && (!IsUnset(policy) || (image.HasTag == true && image.Tag is not (null or "latest")))));

    // The API server fills in its default for an empty policy as well.
    private static bool IsUnset(ManifestCursor policy) => policy.IsAbsent || policy.Is("");
}
