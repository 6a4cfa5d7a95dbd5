using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Cluster.Rules;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>A rule about the pods and service accounts of a set with the fix that a test needs; it reports pods for which there is one.</summary>
internal sealed class FixingSetRule(Func<SetObject, IReadOnlyList<SetObject>, RuleFix?> fix) : SetRule<ReferenceFacts>(
    new RuleDescriptor
    {
        Id = "KUBE6101",
        Name = "Fixing",
        Title = "Fix",
        MessageFormat = "{0} is to be fixed",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/",
    },
    ReferenceFacts.Source)
{
    private static readonly ObjectKind _pod = new("Pod", "");
    private static readonly ObjectKind _account = new("ServiceAccount", "");

    /// <summary>Creates a ServiceAccount for a pod that has none.</summary>
    public static FixingSetRule CreatingAccount(Func<FixObjection?>? objection = null) => new((pod, accounts) =>
        accounts.Any(account => account.Value.Name == AccountOf(pod))
            ? null
            : RuleFix.Review("Create it", "run as it", ManifestEdit.Create(FixingRule.NewAccount(AccountOf(pod)))).Unless(objection ?? (() => null)));

    /// <summary>Switches the token off in the pod itself if the set has its account.</summary>
    public static FixingSetRule ChangingPod() => new((pod, accounts) =>
        accounts.Any(account => account.Value.Name == AccountOf(pod)) && pod.Root["spec"]["automountServiceAccountToken"].IsAbsent
            ? RuleFix.Safe("Switch it off", ManifestEdit.Set(pod.Root["spec"]["automountServiceAccountToken"], false))
            : null);

    public override IReadOnlyList<ObjectParts> Parts { get; } =
        [ObjectParts.Of(_pod, pod => [pod.Root["spec"]["serviceAccountName"], pod.Root["spec"]["automountServiceAccountToken"]])];

    protected override void Analyze(ReferenceFacts facts, SetContext context)
    {
        foreach (var pod in context.Targets(_pod))
        {
            if (fix(pod, [.. facts.Set.OfKind(_account)]) is { } found)
            {
                context.Report(pod, pod.Root["spec"]["serviceAccountName"], [pod.Value.Subject], fixes: [found]);
            }
        }
    }

    private static string AccountOf(SetObject pod) => pod.Root["spec"]["serviceAccountName"].String!;
}
