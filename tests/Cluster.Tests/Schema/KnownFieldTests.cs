using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The compiler's part of KUBE6001 and that of the build.</summary>
public sealed class KnownFieldTests
{
    // Numbers, which the classes of a client always have.
    private static readonly string[] _numbers = ["port", "containerPort", "maxReplicas", "value", "periodSeconds", "leaseDurationSeconds"];

    [CorpusFact]
    public void Both_report_the_same_fields_and_words()
    {
        var compared = 0;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("..", "shared", "data", "validation"), "*.yaml"))
        {
            var yaml = File.ReadAllText(file);
            var ofBuild = Find(new KUBE6001SchemaViolationRule(), yaml).Where(IsOfBoth);
            var ofCompiler = Find(new KnownFieldRule(), yaml);

            Assert.Equal(ofBuild.Order(StringComparer.Ordinal), ofCompiler.Order(StringComparer.Ordinal));
            compared += ofCompiler.Count;
        }

        Assert.True(compared > 20);
    }

    private static bool IsOfBoth(string finding) =>
        (finding.EndsWith("is required", StringComparison.Ordinal) && !_numbers.Any(number => finding.Contains($".{number}'"))) || finding.Contains("must be '", StringComparison.Ordinal);

    private static List<string> Find(Rule rule, string yaml)
    {
        var policy = new RulePolicy(targetVersion: new KubernetesVersion(36), rules: [rule]);
        return
        [
            .. YamlStreamReader.Read("case.yaml", yaml).Documents
                .SelectMany(document => ManifestObject.Of(document, ObjectUse.AsWritten))
                .SelectMany(item => new ManifestAnalyzer().Analyze(item.Value, ManifestSet.Unknown, policy))
                .Select(finding => finding.Message),
        ];
    }
}
