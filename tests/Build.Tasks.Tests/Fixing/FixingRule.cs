using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>A rule about pods with the fix that a test needs; it reports those for which there is one.</summary>
internal sealed class FixingRule(Func<KubernetesObject, IReadOnlyList<KubernetesObject>, IEnumerable<ManifestEdit>> edits) : Rule(new RuleDescriptor
{
    Id = "KUBE5202",
    Name = "Fixing",
    Title = "Fix",
    MessageFormat = "{0} is to be fixed",
    Category = RuleCategory.Access,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/",
})
{
    public const string Account = "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n";

    /// <summary>Creates a ServiceAccount of the name of the pod's, unless there is one.</summary>
    public static FixingRule CreatingAccount(EditTarget.New? place = null) => new((pod, accounts) =>
        accounts.Any(account => account.Name == AccountOf(pod)) ? [] : [ManifestEdit.Create(NewAccount(AccountOf(pod)), place)]);

    /// <summary>Switches the token off in the ServiceAccount, and says in the pod that it was done.</summary>
    public static FixingRule ChangingAccount() => new((pod, accounts) => accounts
        .Where(account => account.Name == AccountOf(pod) && account.Root["automountServiceAccountToken"].IsAbsent)
        .Take(1)
        .SelectMany(account => new[]
        {
            ManifestEdit.Set(account.Root["automountServiceAccountToken"], false).In(account),
            ManifestEdit.Set(pod.Metadata["labels"]["token"], "off"),
        }));

    public override IReadOnlyList<string> RelatedKinds => ["ServiceAccount"];

    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (target.Type?.Kind == "Pod" && edits(target, [.. context.OfKind("ServiceAccount")]).ToArray() is { Length: > 0 } all)
        {
            context.Report(target.Root["spec"], [target.Subject], RuleFix.Safe("Fix it", all));
        }
    }

    public static MappingNode NewAccount(string name) => new(
    [
        new MappingEntry("apiVersion", ScalarNode.String("v1")),
        new MappingEntry("kind", ScalarNode.String("ServiceAccount")),
        new MappingEntry("metadata", new MappingNode([new MappingEntry("name", ScalarNode.String(name))])),
    ]);

    private static string AccountOf(KubernetesObject pod) => pod.Root["spec"]["serviceAccountName"].String!;
}
