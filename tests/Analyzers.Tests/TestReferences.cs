using Basic.Reference.Assemblies;
using k8s.Models;
using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>What test code is compiled against. Nothing is downloaded.</summary>
internal static class TestReferences
{
    public static readonly IReadOnlyList<MetadataReference> Framework = [.. Net100.References.All];

    public static readonly MetadataReference KubernetesClient = MetadataReference.CreateFromFile(typeof(V1Pod).Assembly.Location);
}
