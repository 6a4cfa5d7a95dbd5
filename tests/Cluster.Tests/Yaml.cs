using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;

namespace KubeGuard.Cluster.Tests;

/// <summary>Reads objects from YAML. A value in <c>{{ }}</c> is unknown.</summary>
internal static class Yaml
{
    private static readonly RulePolicy _policy = new();

    public static SetObject Object(string yaml)
    {
        var stream = YamlStreamReader.Read("test.yaml", yaml);
        Assert.Empty(stream.Errors);
        return SetObject.Of(Assert.IsType<KubernetesObject>(KubernetesObject.FromDocument(Assert.Single(stream.Documents).Root)), _policy);
    }
}
