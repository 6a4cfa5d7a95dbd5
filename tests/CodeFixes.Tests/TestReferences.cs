using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using k8s.Models;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>What test code is compiled against. Nothing is downloaded.</summary>
internal static class TestReferences
{
    public static readonly ImmutableArray<MetadataReference> All =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(V1Pod).Assembly.Location)];
}
