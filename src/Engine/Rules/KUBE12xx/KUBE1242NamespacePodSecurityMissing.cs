using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1242: a namespace does not say which Pod Security level it enforces.</summary>
internal sealed class KUBE1242NamespacePodSecurityMissing() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE1242",
        Name = "NamespacePodSecurityMissing",
        Title = "Label namespaces with a Pod Security level",
        MessageFormat = "{0} enforces no Pod Security level; add the label pod-security.kubernetes.io/enforce",
        Category = RuleCategory.Hardening,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-admission/",
        Options = [_acceptAdmissionWebhook, _ignoreNamespaces],
    },
    new ObjectKind("Namespace", ""))
{
    private const string Prefix = "pod-security.kubernetes.io/";
    /// <summary>The label with the level.</summary>
    internal const string Enforce = Prefix + "enforce";

    private static readonly RuleOption<bool> _acceptAdmissionWebhook = RuleOption.Flag(
        "accept_admission_webhook", false, "Accept an admission webhook in the same manifest set, unless it is for cluster-wide objects only, in place of the label.");

    private static readonly RuleOption<IReadOnlyList<string>> _ignoreNamespaces = RuleOption.List(
        "ignore_namespaces", ["kube-system", "kube-public", "kube-node-lease"], "Namespaces not to report.");

    private static readonly string[] _webhookKinds = ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"];

    private static readonly (string Key, string Level)[] _labels =
    [
        (Enforce, "baseline"), (Prefix + "warn", "restricted"), (Prefix + "audit", "restricted"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> RelatedKinds => _webhookKinds;

    /// <summary>Determines whether an object is an admission webhook that may guard the pods of namespaces.</summary>
    internal static bool IsGuard(KubernetesObject target) =>
        _webhookKinds.Contains(target.Type?.Kind) && target.Root["webhooks"].Items.SelectMany(webhook => webhook["rules"].Items).Any(rule => !rule["scope"].Is("Cluster"));

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var labels = target.Metadata["labels"];

        // A version alone (enforce-version) names no level, so it enforces none.
        if (labels.IsComplete && labels[Enforce].IsAbsent && !IsIgnored(target, context) && !(context.Option(_acceptAdmissionWebhook) && HasAdmissionWebhook(context)))
        {
            context.Report(labels[Enforce], [target.Subject], FixOf(labels));
        }
    }

    private static bool IsIgnored(KubernetesObject target, RuleContext context) =>
        target.Name is { } name && context.Option(_ignoreNamespaces).Contains(name);

    private static bool HasAdmissionWebhook(RuleContext context) => _webhookKinds.SelectMany(context.OfKind).Any(IsGuard);

    private static RuleFix FixOf(ManifestCursor labels) => RuleFix.Review(
        "Enforce the baseline Pod Security profile",
        "accept only pods of the baseline profile",
        [.. _labels.Where(label => labels[label.Key].IsAbsent).Select(label => ManifestEdit.Set(labels[label.Key], ScalarNode.String(label.Level)))]);
}
