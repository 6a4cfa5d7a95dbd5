using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

public sealed class PublicTypesTests(KubeGuardPackage package)
{
    [Fact]
    public void Only_what_the_compiler_and_MSBuild_create_is_public()
    {
        using var archive = ZipFile.OpenRead(package.File);

        Assert.Equal(
            [
                "KubeGuard.Build.ConnectivityTask",
                "KubeGuard.Build.DeclaredListTask",
                "KubeGuard.Build.ExplainKubernetesRule",
                "KubeGuard.Build.FindKubernetesManifestsElsewhere",
                "KubeGuard.Build.FixKubernetesManifests",
                "KubeGuard.Build.GenerateKubernetesPolicies",
                "KubeGuard.Build.GenerateNetworkPolicies",
                "KubeGuard.Build.ImageLockTask",
                "KubeGuard.Build.ImageTask",
                "KubeGuard.Build.KubernetesManifestsTask",
                "KubeGuard.Build.ListKubernetesInputs",
                "KubeGuard.Build.ProjectSetTask",
                "KubeGuard.Build.RenderingTask",
                "KubeGuard.Build.ReportImages",
                "KubeGuard.Build.ReportKubernetesConnectivity",
                "KubeGuard.Build.RescanImages",
                "KubeGuard.Build.UpdateImageLock",
                "KubeGuard.Build.UpdateKubernetesConnectivity",
                "KubeGuard.Build.ValidateKubernetesManifests",
                "KubeGuard.CSharp.CodeFixes.KubernetesObjectCodeFixProvider",
                "KubeGuard.CSharp.KubernetesObjectAnalyzer",
            ],
            archive.Entries.Where(entry => entry.Name.StartsWith("KubeGuard.", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal))
                .SelectMany(PublicTypesOf)
                .Distinct()
                .Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> PublicTypesOf(ZipArchiveEntry assembly)
    {
        using var reader = assembly.OpenAssembly();
        var metadata = reader.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }
}
