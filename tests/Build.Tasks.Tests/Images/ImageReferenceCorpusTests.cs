using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Images;

/// <summary>The image references of manifests with which other tools are tested.</summary>
public sealed class ImageReferenceCorpusTests
{
    [CorpusTheory]
    [InlineData("k8simage-comprehensive.yaml", "centos tag1@sha256:b692a91e4e531d2a9cd8e8c3b1e6d5c7f9d2e5a3b1c8d7f4e6a9b2c5d8f1e4a7 tag2:2.0.0 tag3:3.0.0 tag4.io/prometheus/node-exporter:v4.0.0 tag5:5.0.0 tag6:6.0.0 tag7:5000/my-app:dev")]
    [InlineData("k8simage-failures.yaml", "")]
    public void All_images_of_a_manifest_are_found(string file, string expected)
    {
        var engine = new FakeBuildEngine();
        using var task = new ReportImages
        {
            BuildEngine = engine,
            ProjectDirectory = Repository.PathOf("..", "shared", "vulnerabilities", "k8s"),
            ProjectFile = Repository.PathOf("..", "shared", "vulnerabilities", "k8s", "test.csproj"),
            Manifests = [new TaskItem(file)],
        };
        task.Execute();

        var lines = Assert.Single(engine.ImportantMessages).Split('\n').Select(line => line.Trim()).Skip(2);
        Assert.Equal(expected, string.Join(' ', lines.Select(line => line.Split("  ")[0])));
    }
}
