using System.Collections.Immutable;
using k8s.Models;
using Microsoft.CodeAnalysis;

namespace KubeGuard.Tests;

/// <summary>The references of test code: those of the tests themselves, so nothing is downloaded.</summary>
internal static class TestReferences
{
    public static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static readonly MetadataReference KubernetesClient = MetadataReference.CreateFromFile(typeof(V1Pod).Assembly.Location);

    /// <summary>The framework and the Kubernetes client.</summary>
    public static readonly ImmutableArray<MetadataReference> All = [.. Framework, KubernetesClient];
}
