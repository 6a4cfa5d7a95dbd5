using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE5002: a pod gets a token for the API server that it may not need.</summary>
internal sealed class KUBE5002ServiceAccountTokenMounted() : PodRule(new RuleDescriptor
{
    Id = "KUBE5002",
    Name = "ServiceAccountTokenMounted",
    Title = "Do not mount the service account token by default",
    MessageFormat = "{0} mounts a token for the API server; set automountServiceAccountToken to false unless it calls the API",
    Category = RuleCategory.Access,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting",
    PeerChecks = [PeerCheck.Polaris("automountServiceAccountToken")],
    Options = [_allowedServiceAccounts, _flagOnlyExplicitTrue],
})
{
    private const string Field = "automountServiceAccountToken";

    private static readonly RuleOption<IReadOnlyList<string>> _allowedServiceAccounts = RuleOption.List(
        "allowed_service_accounts", [], "Service accounts whose token pods may mount.");

    private static readonly RuleOption<bool> _flagOnlyExplicitTrue = RuleOption.Flag(
        "flag_only_explicit_true", false, "Report only `automountServiceAccountToken: true`, not an absent value.");

    /// <inheritdoc/>
    public override IReadOnlyList<string> RelatedKinds { get; } = [.. AccountFacts.Source.Kinds, .. BindingFacts.Source.Kinds];

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        var automount = pod.Spec[Field];
        var isMounted = automount.Is(true)
            || (automount.IsAbsent && !context.Option(_flagOnlyExplicitTrue) && !context.Facts(AccountFacts.Source).MayMountNoToken(pod.Object, AccountFacts.FieldIn(pod.Spec)));
        if (isMounted && !MayBeAllowed(AccountFacts.FieldIn(pod.Spec), context))
        {
            context.Report(automount, [pod.Description], FixOf(pod, context));
        }
    }

    private static bool MayBeAllowed(ManifestCursor account, RuleContext context) =>
        context.Option(_allowedServiceAccounts) is { Count: > 0 } allowed
        && (account.IsAbsent ? allowed.Contains(AccountFacts.DefaultAccount) : account.String is not { } name || allowed.Contains(name));

    private static RuleFix FixOf(Pod pod, RuleContext context) => RuleFix
        .Review("Do not mount the service account token", "run without a token for the API server", ManifestEdit.Set(pod.Spec[Field], false))
        .Unless(() => context.Facts(BindingFacts.Source).Find(pod.Object, AccountFacts.FieldIn(pod.Spec)) is { } binding
            ? FixObjection.Contradicted($"{binding.Description} gives rights to its service account")
            : null);
}
