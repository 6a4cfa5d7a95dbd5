using KubeGuard.Cluster.Admission.Generated.Expressions;
using KubeGuard.Cluster.Network;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;
using static KubeGuard.Cluster.Network.Generated.PolicyNodes;

namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>
/// Writes rules as ValidatingAdmissionPolicies with bindings
/// (https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/).
/// </summary>
/// <param name="namespaces">The names of the namespaces that the bindings are for.</param>
/// <param name="honorsSuppressions">Whether an annotation that suppresses a rule with a reason does so in the cluster.</param>
internal sealed class AdmissionPolicyWriter(IReadOnlyList<string> namespaces, bool honorsSuppressions)
{
    private const string ApiVersion = "admissionregistration.k8s.io/v1";
    private const string Separators = "[,; \\\\t\\\\r\\\\n]";

    /// <summary>The policy of a rule.</summary>
    public MappingNode Policy(RuleDescriptor rule, RuleExpression expression) => Mapping(
        ("apiVersion", Text(ApiVersion)),
        ("kind", Text("ValidatingAdmissionPolicy")),
        ("metadata", Mapping(("name", Text(NameOf(rule))), ("annotations", Mapping((SuppressionSpelling.RuleAnnotation, Text(rule.Id)))))),
        ("spec", Mapping(
            ("failurePolicy", Text("Fail")),
            ("matchConstraints", Mapping(("resourceRules", List(expression.Subject.Resources.Select(Resources))))),
            ("matchConditions", List(Conditions(rule, expression.Subject))),
            ("variables", List(expression.Variables.Append(new PolicyVariable("found", expression.Found)).Select(Variable))),
            ("validations", List([Mapping(
                ("expression", Text("variables.found.size() == 0")),
                ("messageExpression", Text("variables.found.join('; ')")),
                ("message", Text(rule.Title)))])))));

    /// <summary>The binding of the policy of a rule.</summary>
    public MappingNode Binding(RuleDescriptor rule, IReadOnlyList<string> actions) => Mapping(
        ("apiVersion", Text(ApiVersion)),
        ("kind", Text("ValidatingAdmissionPolicyBinding")),
        ("metadata", Mapping(("name", Text(NameOf(rule))))),
        ("spec", Mapping(
            ("policyName", Text(NameOf(rule))),
            ("validationActions", Texts(actions)),
            ("matchResources", Mapping(("namespaceSelector", Mapping(("matchExpressions", List([Mapping(
                ("key", Text(ClusterNamespace.NameLabel)),
                ("operator", Text("In")),
                ("values", Texts(namespaces)))])))))))));

    private static string NameOf(RuleDescriptor rule) => $"{ClusterPolicyGenerator.Prefix}-{rule.Id.ToLowerInvariant()}";

    private static MappingNode Resources((string Group, string Version, string[] Resources, string[] Kinds) part) => Mapping(
        ("apiGroups", Texts([part.Group])),
        ("apiVersions", Texts([part.Version])),
        ("operations", Texts(["CREATE", "UPDATE"])),
        ("resources", Texts(part.Resources)));

    private IEnumerable<ManifestNode> Conditions(RuleDescriptor rule, PolicySubject subject)
    {
        yield return Condition("is-changed", subject.HasChanged);
        if (honorsSuppressions)
        {
            yield return Condition("is-not-suppressed", IsNotSuppressed(rule.Id));
        }
    }

    // The annotation of a workload, or of its pods.
    private static string IsNotSuppressed(string id)
    {
        string Annotation(string key) => $"o.?metadata.?annotations[?{CelText.Quote(key)}].orValue(\"\")";
        return "![dyn(object), dyn(object).?spec.?template.orValue({}), dyn(object).?spec.?jobTemplate.?spec.?template.orValue({})].exists(o,"
            + $"\n  {Annotation(SuppressionSpelling.ReasonAnnotation)} != \"\""
            + $"\n  && (\" \" + {Annotation(SuppressionSpelling.Annotation)}.upperAscii() + \" \").matches(\"{Separators}{id}{Separators}\"))";
    }

    private static MappingNode Condition(string name, string expression) => Mapping(("name", Text(name)), ("expression", Text(expression)));

    private static MappingNode Variable(PolicyVariable variable) => Mapping(("name", Text(variable.Name)), ("expression", Text(CelText.InLines(variable.Expression))));
}
