using System.Text.Json;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests;

/// <summary>
/// The results of Pod Security Admission's own tests on its own pods, for every policy version.
/// </summary>
public sealed class PodSecurityAdmissionCorpusTests
{
    [CorpusFact]
    public void Agrees_with_every_result()
    {
        var labels = File.ReadLines(Path.Combine(LabelledCorpus.Folder, "labels.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(label => label.GetProperty("peer").GetString() == "psa")
            .ToList();
        var disagreements = labels.Select(Disagreement).OfType<string>().ToList();

        Assert.NotEmpty(labels);
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {labels.Count}:\n{string.Join('\n', disagreements)}");
    }

    private static string? Disagreement(JsonElement label)
    {
        var file = label.GetProperty("file").GetString()!;
        var found = Analyze(Path.Combine(LabelledCorpus.Files, file), label.GetProperty("version").GetString()!);
        if (label.GetProperty("expect").GetString() == "pass")
        {
            var isRestricted = label.GetProperty("level").GetString() == "restricted";
            found.RemoveWhere(id => !id.StartsWith("KUBE10", StringComparison.Ordinal) && !(isRestricted && id.StartsWith("KUBE11", StringComparison.Ordinal)));
            return found.Count == 0 ? null : $"{file}: passes, but {string.Join(' ', found)}";
        }

        var expected = label.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!).ToList();
        return found.Overlaps(expected) ? null : $"{file}: fails, but none of {string.Join(' ', expected)}";
    }

    private static HashSet<string> Analyze(string file, string version)
    {
        Assert.True(KubernetesVersion.TryParse(version, out var target));
        var policy = new RulePolicy(targetVersion: target);
        var documents = YamlStreamReader.Read(file, File.ReadAllText(file)).Documents;
        return documents
            .SelectMany(document => new ManifestAnalyzer().Analyze(KubernetesObject.FromDocument(document.Root)!, ManifestSet.Unknown, policy))
            .SelectMany(finding => finding.Covers.Append(finding.Descriptor.Id))
            .ToHashSet();
    }
}
