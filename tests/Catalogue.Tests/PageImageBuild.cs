using System.Xml.Linq;
using KubeGuard.Build.Dockerfiles;
using KubeGuard.Build.ImageBuilds;
using KubeGuard.Kubernetes;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The Dockerfiles and the properties of container publishing on pages.</summary>
internal static class PageImageBuild
{
    /// <summary>The object that a block is about; <see langword="null"/> for manifests, code and other text.</summary>
    public static KubernetesObject? Find(PageBlock block) => block.Language switch
    {
        "dockerfile" => DockerfileTree.Of("Dockerfile", DockerfileStage.Of(DockerfileReader.Read(block.Text).Instructions)),
        "xml" => new ContainerProperties(PropertiesOf(block.Text), "Api.csproj", []).ToObject(),
        _ => null,
    };

    private static IReadOnlyDictionary<string, string> PropertiesOf(string text) => XElement.Parse($"<Project>{text}</Project>").Elements()
        .Where(element => element.Name.LocalName.StartsWith("Container", StringComparison.Ordinal))
        .ToDictionary(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);
}
