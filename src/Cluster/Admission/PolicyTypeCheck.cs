using System.Text.RegularExpressions;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// Compares the expressions of a policy with the schemas of the kinds that it is about, as the API server does for the status of a policy
/// (pkg/admission/plugin/policy/validating/typechecking.go of kubernetes/apiserver). It warns of each kind, and of much that works; here a
/// problem counts if every kind has it, as expressions tell kinds apart, and if it is a field that is not there or a plain value of another type.
/// </summary>
internal static class PolicyTypeCheck
{
    // As the API server.
    private const int MaxKinds = 10;

    private static readonly Regex _certain = new(
        @"^undefined field |^found no matching overload for '[^']+' applied to '\((?:int|bool|string|double)(?:, (?:int|bool|string|double))*\)'$",
        RegexOptions.CultureInvariant);

    /// <summary>The expressions that fit none of the kinds, with a problem of each.</summary>
    /// <param name="policy">The policy, whose expressions compile.</param>
    /// <param name="context">The context of a rule that may look at definitions of custom resources.</param>
    public static IEnumerable<(PolicyExpression Expression, CelProblem Problem, GroupVersionKind Kind)> ProblemsOf(AdmissionPolicy policy, RuleContext context)
    {
        var kinds = KindsOf(policy, context);
        var checks = kinds.Select(kind => CelSchemaTypes.Find(kind, context.TargetVersion, () => context.Facts(CustomDefinitions.Source))).ToList();
        if (kinds.Count == 0 || kinds.Count > MaxKinds || checks.Contains(null))
        {
            return [];
        }

        var version = context.TargetVersion;
        var typed = checks.Select(type => new AdmissionPolicy(policy.Source, version, type).Expressions).ToList();
        return Enumerable.Range(0, policy.Expressions.Count)
            .Select(index => (Expression: typed[0][index], Problem: typed[0][index].Problems.FirstOrDefault(problem =>
                _certain.IsMatch(problem.Message) && typed.All(expressions => expressions[index].Problems.Any(other => other.Message == problem.Message)))))
            .Where(found => found.Problem is not null)
            .Select(found => (found.Expression, found.Problem!, kinds[0]));
    }

    // None if one is not known, since the expressions may be meant for that.
    private static IReadOnlyList<GroupVersionKind> KindsOf(AdmissionPolicy policy, RuleContext context)
    {
        var kinds = new List<GroupVersionKind>();
        if (!policy.Constraints.Rules.All(rule => rule.IsExact))
        {
            return kinds;
        }

        foreach (var (group, version, resource) in policy.Constraints.Rules.SelectMany(rule => rule.Resources).Distinct())
        {
            if (Find(group, version, resource, context) is not { } kind)
            {
                return [];
            }

            kinds.Add(kind);
        }

        return kinds;
    }

    private static GroupVersionKind? Find(string group, string version, string resource, RuleContext context)
    {
        if (ApiSchemas.Packed.HasGroup(group))
        {
            return ApiSchemas.Packed.Kinds.Select(kind => kind.Type)
                .FirstOrDefault(type => type.Group == group && type.Version == version && ServedResource.Of(type, context.Facts(DefinitionFacts.Source)).Name == resource);
        }

        var definition = context.OfKind(DefinitionFacts.Kind).FirstOrDefault(item => item.Root["spec"]["group"].Is(group) && item.Root["spec"]["names"]["plural"].Is(resource));
        return definition?.Root["spec"]["names"]["kind"].String is { } name ? new GroupVersionKind(group, version, name) : null;
    }
}
