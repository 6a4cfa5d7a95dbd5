using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGuard.Catalogue.Tests;

/// <summary>Compiles the C# of a page as the body of a method.</summary>
internal static class PageCode
{
    private static readonly ImmutableArray<MetadataReference> _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("KubeGuard", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Compile(PageBlock block) => CSharpCompilation.Create(
        "Page",
        [CSharpSyntaxTree.ParseText($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using k8s;
            using k8s.Models;

            public static class Page
            {
                public static void Show()
                {
            {{block.Text}}
                }
            }
            """)],
        _references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
