using System.Text.Json;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Kubernetes.Network.Calico;

/// <summary>The cases of Calico's own tests.</summary>
public sealed class CalicoValidationCorpusTests
{
    [CorpusFact]
    public void Objects_that_Calico_refuses_are_refused_and_no_others()
    {
        var file = Path.Combine(LabelledCorpus.Network, "calico", "validation.json");
        var cases = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("cases").EnumerateArray().ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, item =>
        {
            var problems = ProblemsOf(item.GetProperty("kind").GetString()!, Yaml.Cursor(item.GetProperty("object").GetRawText())).ToList();
            Assert.True(item.GetProperty("valid").GetBoolean() == (problems.Count == 0), $"{item}: {string.Join("; ", problems)}");
        });
    }

    private static IEnumerable<string> ProblemsOf(string kind, ManifestCursor place) => kind switch
    {
        "Rule" => TextsOf(CalicoRuleValidation.FindProblems(new CalicoRule(place, PolicyDirection.Ingress), isGlobal: false)),
        "EntityRule" => SelectorProblemsOf(CalicoSelectorField.Of(new CalicoEntity(place))),
        "ICMPFields" => TextsOf(new[] { CalicoRuleValidation.FindIcmpProblem(place) }.OfType<FieldProblem>()),
        "HTTPMatch" => TextsOf(CalicoRuleValidation.FindHttpProblems(place)),
        _ => ProblemsOf(KubernetesObject.FromDocument(place.Node!)!),
    };

    private static IEnumerable<string> ProblemsOf(KubernetesObject target) =>
        TextsOf(CalicoValidation.FindProblems(target)).Concat(SelectorProblemsOf(CalicoSelectorField.Of(new CalicoPolicy(target))));

    private static IEnumerable<string> TextsOf(IEnumerable<FieldProblem> problems) => problems.Select(problem => $"{problem.Place.Path}: {problem.Text}");

    private static IEnumerable<string> SelectorProblemsOf(IEnumerable<CalicoSelectorField> fields) =>
        fields.Where(field => field.Error is not null).Select(field => $"{field.Place.Path}: {field.Error!.Message}");
}
