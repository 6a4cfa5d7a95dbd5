using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Shapes;

/// <summary>Analyzes the objects of one document, including embedded ones, by the rules that are on by default.</summary>
internal static class ShapeVerifier
{
    /// <summary>Verifies the findings, written as <c>ID path</c>, in any order.</summary>
    public static void Reports(string yaml, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Analyze(yaml).Select(finding => $"{finding.Descriptor.Id} {finding.Path}").Order(StringComparer.Ordinal));

    /// <summary>Verifies that some findings, written as <c>ID path</c>, are among all.</summary>
    public static void ReportsAmongOthers(string yaml, params string[] expected) =>
        Assert.Empty(expected.Except(Analyze(yaml).Select(finding => $"{finding.Descriptor.Id} {finding.Path}")));

    /// <summary>The first argument of every message of a rule, which names the object.</summary>
    public static IEnumerable<string> Subjects(string yaml, string id) =>
        Analyze(yaml).Where(finding => finding.Descriptor.Id == id).Select(finding => finding.Arguments[0]);

    /// <summary>The edits of the first fix of every finding of a rule, as paths from the root of the document.</summary>
    public static IEnumerable<string> Fixes(string yaml, string id) =>
        from finding in Analyze(yaml)
        where finding.Descriptor.Id == id
        from edit in finding.Fixes[0].Edits
        select EditText.Of(finding, edit);

    /// <summary>All findings that no annotation suppresses.</summary>
    public static IReadOnlyList<Finding> Analyze(string yaml)
    {
        var objects = EmbeddedObjects.Unwrap(Yaml.Object(yaml)).ToList();
        var set = new ManifestSet(objects);
        var policy = new RulePolicy();
        var analyzer = new ManifestAnalyzer();
        return [.. objects.SelectMany(item => analyzer.Analyze(item, set, policy)).Where(finding => finding.Suppression is null)];
    }
}
