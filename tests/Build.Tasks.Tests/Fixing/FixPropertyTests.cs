using System.Text;
using System.Text.RegularExpressions;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Fixing;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>
/// Properties of every file that is fixed, over all manifests of the repository and, if the labelled corpus is present, a part of
/// its manifests or, in the whole matrix, all of them.
/// </summary>
public sealed class FixPropertyTests
{
    private static readonly ManifestChecker _checker = new(
        new ManifestPolicyProvider(new ConfigurationSet([]), new WarningOptions(), new Dictionary<string, string>()));

    private static readonly FixSelection _everything = new([.. RuleCatalog.Rules.Select(rule => rule.Descriptor.Id)], withPlaceholders: true);
    private static readonly Regex _movingItem = new(@"(?<=capabilities\.add|\.from|\.to)\[\d+\]", RegexOptions.CultureInvariant);

    // Rules of a direction that was missing in policyTypes are analyzed once it is there.
    private static readonly HashSet<(string Fixed, string Revealed)> _revealed = [("KUBE2401", "KUBE2412")];

    private static readonly FixSelection _default = new([], withPlaceholders: false);

    [Fact]
    public void Manifests_as_they_are() => Check(text => text);

    [Fact]
    public void Manifests_with_the_fixes_that_are_applied_by_default() => Check(text => text, _default);

    [Fact]
    public void Manifests_with_other_line_ends() => Check(text => text.Replace("\r\n", "\n").Replace("\n", "\r\n"));

    [Fact]
    public void Manifests_without_a_last_line_break() => Check(text => text.TrimEnd());

    [Fact]
    public void Manifests_in_json() => Check(text => FlowText.Of(text, FlowText.Json));

    [Fact]
    public void Manifests_in_flow_style() => Check(text => FlowText.Of(text, FlowText.OneLine));

    private static void Check(Func<string, string> convert, FixSelection? chosen = null)
    {
        var selection = chosen ?? _everything;
        var wrong = new StringBuilder();
        var (files, applied, refused) = (0, 0, 0);
        Parallel.ForEach(Manifests(), path =>
        {
            string text;
            try
            {
                text = convert(TextFile.ReadStrictly(path));
            }
            catch (IOException)
            {
                return;
            }

            var result = Fix(path, text, selection);
            Interlocked.Increment(ref files);
            Interlocked.Add(ref applied, result.Applied.Count);
            Interlocked.Add(ref refused, result.Refused.Count);
            foreach (var problem in ProblemsOf(path, text, result, selection))
            {
                lock (wrong)
                {
                    wrong.AppendLine($"{path}: {problem}");
                }
            }
        });

        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.True(applied > files && refused == 0, $"{applied} findings of {files} files were fixed, {refused} could not be.");
    }

    private static IEnumerable<string> ProblemsOf(string path, string text, FixedFile result, FixSelection selection)
    {
        var before = Check(path, text);
        var after = Check(path, result.Text);
        var known = before.Select(KeyOfItem).ToHashSet();
        foreach (var key in result.Fixed.Select(KeyOf).Intersect(after.Select(KeyOf)))
        {
            yield return $"{key} is still there";
        }

        // Once a document is valid, other rules see more of it.
        var madeValid = result.Fixed.Where(finding => finding.Rule.Category == RuleCategory.Validity).Select(finding => (finding.Document, finding.Item)).ToHashSet();
        foreach (var key in after.Select(KeyOfItem).Except(known).Where(key => !madeValid.Contains((key.Document, key.Item)) && !result.Fixed.Any(finding => _revealed.Contains((finding.Rule.Id, key.Id)))))
        {
            yield return $"{key} is new";
        }

        if (YamlStreamReader.Read(path, result.Text).Errors.Count > YamlStreamReader.Read(path, text).Errors.Count)
        {
            yield return "it does not parse any more";
        }

        if (Fix(path, result.Text, selection) is { Changes.Count: > 0 } again)
        {
            yield return $"a second run changes it: {string.Join(", ", again.Fixed.Select(KeyOf))}";
        }

        var old = LineChange.Split(text);
        var rebuilt = new StringBuilder();
        var line = 0;
        foreach (var change in result.Changes)
        {
            rebuilt.AppendJoin("", old.Skip(line).Take(change.Start - line)).AppendJoin("", change.Lines);
            line = change.End;
        }

        if (rebuilt.AppendJoin("", old.Skip(line)).ToString() != result.Text)
        {
            yield return "other lines are changed";
        }
    }

    private static FixedFile Fix(string path, string text, FixSelection selection) =>
        new ManifestFixer(_checker, selection).Fix(new ManifestFile(path), new ChangedLines(text), [], ManifestSet.Unknown, TestContext.Current.CancellationToken);

    private static IReadOnlyList<ManifestFinding> Check(string path, string text) =>
        [.. _checker.Check(new ManifestFile(path), text, ManifestSet.Unknown, TestContext.Current.CancellationToken).Where(finding => finding.Suppression is null)];

    private static (string Id, int? Document, int? Item, string? Path) KeyOf(ManifestFinding finding) =>
        (finding.Rule.Id, finding.Document, finding.Item, finding.Path);

    // Items of a list move up when an earlier one is removed.
    private static (string Id, int? Document, int? Item, string Path) KeyOfItem(ManifestFinding finding) =>
        (finding.Rule.Id, finding.Document, finding.Item, _movingItem.Replace(finding.Path ?? "", "[]"));

    private static IEnumerable<string> Manifests() =>
        ManifestsIn(Repository.PathOf("tests", "Corpus"))
            .Concat(ManifestsIn(Repository.PathOf("samples")))
            .Concat(LabelledCorpus.IsPresent ? TestMatrix.Sample(ManifestsIn(LabelledCorpus.Files).Order(StringComparer.Ordinal), oneOf: 20) : []);

    private static IEnumerable<string> ManifestsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json" && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
