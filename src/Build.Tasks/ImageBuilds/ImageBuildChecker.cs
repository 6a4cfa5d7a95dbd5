using KubeGuard.Build.Configuration;
using KubeGuard.Build.Dockerfiles;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Build.ImageBuilds;

/// <summary>Checks the images and users that Dockerfiles and projects name.</summary>
/// <param name="policies">The settings.</param>
internal sealed class ImageBuildChecker(ManifestPolicyProvider policies)
{
    private readonly ManifestAnalyzer _analyzer = new();

    /// <summary>Checks a project.</summary>
    public IReadOnlyList<ManifestFinding> Check(ImageBuildInputs inputs, CancellationToken cancellationToken) =>
    [
        .. inputs.Dockerfiles.SelectMany(file => Check(file, cancellationToken)),
        .. inputs.Properties.ToObject() is { } project ? Check(project, inputs.Properties.Files[inputs.Properties.Files.Count - 1], cancellationToken) : [],
    ];

    // A file that only the default pattern has found is a suggestion at most if it cannot be read.
    private IReadOnlyList<ManifestFinding> Check(DockerfileItem file, CancellationToken cancellationToken)
    {
        try
        {
            return Check(file.Path, TextFile.ReadStrictly(file.Path), cancellationToken);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            var finding = ManifestFinding.About(FileFailure.Rule, policies.For(file.Path), YamlLocation.OfFile(file.Path), [FileFailure.Describe(exception)]);
            return finding.Severity == RuleSeverity.None ? [] : [file.IsDefaultItem ? finding.AtMost(RuleSeverity.Suggestion) : finding];
        }
    }

    private IReadOnlyList<ManifestFinding> Check(string file, string text, CancellationToken cancellationToken)
    {
        var (instructions, comments) = DockerfileReader.Read(text, cancellationToken);
        var findings = Check(DockerfileTree.Of(file, DockerfileStage.Of(instructions)), file, cancellationToken);
        var suppressions = DockerfileComments.Read(file, instructions, comments);
        return suppressions.Count == 0
            ? findings
            : CommentSuppressions.Apply(findings, suppressions, [new CheckedDocument(0, instructions[0].Line, IsSeenWhole: true)], hasErrors: false, policies.For(file));
    }

    private IReadOnlyList<ManifestFinding> Check(KubernetesObject target, string file, CancellationToken cancellationToken) =>
    [
        .. _analyzer.Analyze(target, ManifestSet.Unknown, policies.For(file), cancellationToken)
            .Select(finding => ManifestFinding.Of(finding, file, finding.Path.ToString(), ObjectIdentity.Of(target))),
    ];
}
