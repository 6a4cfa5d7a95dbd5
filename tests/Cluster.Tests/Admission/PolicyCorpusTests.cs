using KubeGuard.Cluster.Admission;

namespace KubeGuard.Cluster.Tests.Admission;

/// <summary>The evaluation of policies over the cases that their own authors test them with.</summary>
public sealed class PolicyCorpusTests
{
    // The cases that are decided otherwise, each with the reason.
    private static readonly Dictionary<string, string> _exceptions = new()
    {
        ["kubernetes-02954"] = "Parameters that the project does not have may be in the cluster.",
    };

    [CorpusFact]
    public void Every_verdict_is_that_of_the_author()
    {
        var wrong = new List<string>();
        foreach (var item in PolicyCase.ReadAll().Where(item => !_exceptions.ContainsKey(item.Id)))
        {
            var (verdict, messages) = item.Evaluate();
            if (verdict != item.Expected)
            {
                wrong.Add($"{item.Id}: {verdict}, not {item.Expected} {string.Join(" | ", messages)}");
            }
            else if (!item.HasMessage(messages))
            {
                wrong.Add($"{item.Id}: says {string.Join(" | ", messages)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", [$"{wrong.Count} cases", .. wrong]));
    }

    [CorpusFact]
    public void Every_exception_is_needed()
    {
        var needless = PolicyCase.ReadAll().Where(item => _exceptions.ContainsKey(item.Id) && item.Evaluate().Verdict == item.Expected).Select(item => item.Id);

        Assert.Empty(needless);
    }

    [CorpusFact]
    public void Every_expression_is_one_that_a_server_accepts()
    {
        var findings = new List<string>();
        var compiled = 0;
        foreach (var file in Directory.EnumerateFiles(PolicyCase.PolicyFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var objects = Policies.Parse(File.ReadAllText(file));
            compiled += objects.Count(item => item.Type is { Kind: AdmissionPolicy.Kind });
            findings.AddRange(PolicyAnalysis.Analyze(objects).Where(finding => finding.Descriptor.Id == "KUBE6202").Select(finding => $"{Path.GetFileName(file)}: {finding.Message}"));
        }

        Assert.Empty(findings);
        Assert.True(compiled > 100, $"{compiled}");
    }
}
