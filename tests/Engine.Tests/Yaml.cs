using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests;

/// <summary>Reads trees from YAML, the simplest way to write one. A value in <c>{{ }}</c> is unknown.</summary>
internal static class Yaml
{
    public static ManifestNode Node(string yaml)
    {
        var stream = YamlStreamReader.Read("test.yaml", yaml);
        Assert.Empty(stream.Errors);
        return Assert.Single(stream.Documents).Root;
    }

    public static ManifestCursor Cursor(string yaml) => ManifestCursor.Root(Node(yaml));

    public static KubernetesObject Object(string yaml) => Assert.IsType<KubernetesObject>(KubernetesObject.FromDocument(Node(yaml)));
}
