using KubeGuard.Policy;
using KubeGuard.Rules;
using static KubeGuard.Cluster.Admission.Generated.Expressions.CelText;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>
/// The rules that an admission policy can decide, in CEL. They are beside the generator and not in the engine, since the compiler loads the engine
/// and needs none of it; what their expressions share is written once, as variables (<see cref="SharedVariables"/>) and shapes
/// (<see cref="ExpressionContext"/>).
/// </summary>
internal static class PolicyExpressions
{
    private const int FirstWithUserNamespaces = 35;

    private static readonly Dictionary<string, Func<ExpressionContext, string>> _found = new[]
    {
        KUBE10xxExpressions.All, KUBE11xxExpressions.All, KUBE12xxExpressions.All, KUBE30xxExpressions.All, KUBE40xxExpressions.All, KUBE50xxExpressions.All,
        [("KUBE1242", NamespaceLevel)],
    }.SelectMany(range => range).ToDictionary(rule => rule.Id, rule => rule.Found, StringComparer.Ordinal);

    /// <summary>The IDs of the rules that have an expression.</summary>
    public static IReadOnlyCollection<string> Ids => _found.Keys;

    /// <summary>The expression of a rule; <see langword="null"/> if it has none, or certainly reports nothing.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="policy">Its options and the target version.</param>
    /// <param name="exemptions">What is known of other objects.</param>
    public static RuleExpression? Find(RuleDescriptor rule, RulePolicy policy, PolicyExemptions exemptions)
    {
        var context = new ExpressionContext(rule, policy, exemptions);
        if (!_found.TryGetValue(rule.Id, out var write) || ReportsNothing(rule.Id, context))
        {
            return null;
        }

        var found = write(context);
        return new RuleExpression(SubjectOf(rule.Id), found)
        {
            Variables = SharedVariables.ReadBy(found),
            AtMost = KUBE10xxExpressions.LimitOf(rule.Id, policy.TargetVersion),
        };
    }

    private static bool ReportsNothing(string id, ExpressionContext x) => id switch
    {
        "KUBE1108" => !x.Version.IsAtLeast(FirstWithUserNamespaces),
        "KUBE1242" => x.Exemptions.HasAdmissionWebhook && x.Flag("accept_admission_webhook"),
        _ => false,
    };

    private static PolicySubject SubjectOf(string id) => id switch
    {
        "KUBE1242" => PolicySubject.Namespaces,
        "KUBE3011" => PolicySubject.Services,
        "KUBE3018" => PolicySubject.AllowedRepositories,
        "KUBE5103" => PolicySubject.Roles,
        _ => PolicySubject.Pods,
    };

    private static string NamespaceLevel(ExpressionContext x) =>
        $"[variables.owner].filter(t, !(object.metadata.name in {List(x.Texts("ignore_namespaces"))}) && !({Quote(KUBE1242NamespacePodSecurityMissing.Enforce)} in object.metadata.?labels.orValue({{}}))).map(t, {x.Message("t")})";
}
