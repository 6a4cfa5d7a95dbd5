using System.Text.Json.Nodes;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Admission.Generated.Expressions;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>Compares the findings of rules with the results of their policies.</summary>
/// <param name="version">The target version of Kubernetes.</param>
/// <param name="options">Settings as in <c>.editorconfig</c>.</param>
internal sealed class PolicyComparison(string version = "latest", params (string Key, string Value)[] options)
{
    private readonly List<(Rule Rule, RulePolicy Policy, RuleExpression Expression)> _rules = [.. Rules(version, options, PolicyExemptions.None)];

    /// <summary>The target version of Kubernetes.</summary>
    public KubernetesVersion Version => _rules[0].Policy.TargetVersion;

    /// <summary>The rules with their expressions.</summary>
    public IReadOnlyDictionary<string, RuleExpression> Expressions => _rules.ToDictionary(rule => rule.Rule.Descriptor.Id, rule => rule.Expression);

    /// <summary>The objects of a text in YAML that are wholly known.</summary>
    public static IEnumerable<KubernetesObject> ObjectsIn(string yaml) => YamlStreamReader.Read("test.yaml", yaml).Documents
        .Select(document => KubernetesObject.FromDocument(document.Root))
        .OfType<KubernetesObject>()
        .Where(target => target.Root.Node!.IsWhollyKnown());

    /// <summary>The findings of every rule about each object, with the policy that decides the same.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="hasDefaults">Whether the policies see the objects with the defaults of the API server, or as they are written.</param>
    public IReadOnlyList<ComparedCase> CasesOf(IEnumerable<(string Name, KubernetesObject Target)> objects, bool hasDefaults = false)
    {
        var cases = new List<ComparedCase>();
        var analyzer = new ManifestAnalyzer();
        foreach (var (name, target) in objects)
        {
            var seen = hasDefaults ? DefaultedObject.Of(target) : target;
            var served = ObjectJson.Of(seen);
            foreach (var (rule, policy, expression) in _rules.Where(item => item.Expression.Subject.Includes(target.Type!)))
            {
                var findings = analyzer.Analyze(target, ManifestSet.Unknown, policy).Where(finding => finding.Descriptor == rule.Descriptor).Select(finding => finding.Message).ToList();
                cases.Add(new ComparedCase(name, rule.Descriptor.Id, target, seen, served, expression, findings));
            }
        }

        return cases;
    }

    /// <summary>The rules with their expressions.</summary>
    public static IEnumerable<(Rule Rule, RulePolicy Policy, RuleExpression Expression)> Rules(string version, (string Key, string Value)[] options, PolicyExemptions exemptions)
    {
        Assert.True(KubernetesVersion.TryParse(version, out var target));
        foreach (var rule in RuleCatalog.Rules)
        {
            var policy = new RulePolicy(
                severity: descriptor => descriptor == rule.Descriptor ? RuleSeverity.Error : RuleSeverity.None,
                setting: key => options.FirstOrDefault(option => option.Key == key).Value,
                targetVersion: target,
                rules: [rule]);
            if (PolicyExpressions.Find(rule.Descriptor, policy, exemptions) is { } expression)
            {
                yield return (rule, policy, expression);
            }
        }
    }
}

/// <summary>An object with the findings of a rule and the policy that is to decide the same about the object that it sees.</summary>
internal sealed record ComparedCase(string Name, string Rule, KubernetesObject Target, KubernetesObject Seen, JsonNode Served, RuleExpression Policy, IReadOnlyList<string> Findings);
