using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>The nesting of namespaces.</summary>
public sealed class NamespaceExtensionsTests
{
    [Theory]
    [InlineData("System.Text.Json", "System.Text.Json", true)]
    [InlineData("System.Text.Json", "System.Text", true)]
    [InlineData("System.Text.Json", "System", true)]
    [InlineData("System.Text", "System.Text.Json", false)]
    [InlineData("System.Text.Json", "Text.Json", false)]
    [InlineData("System.Text.Json", "Json", false)]
    [InlineData("System.Text.Json", "System.Tex", false)]
    [InlineData("System.Threading", "Sys.Threading", false)]
    [InlineData("", "System", false)]
    public void A_namespace_is_in_those_around_it(string space, string name, bool isIn) => Assert.Equal(isIn, Find(space).IsIn(name));

    [Fact]
    public void Nothing_is_in_no_namespace() => Assert.False(((INamespaceSymbol?)null).IsIn("System"));

    private static INamespaceSymbol Find(string name) => name.Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(AnalyzerRun.WithKubernetesClient.GlobalNamespace, (space, part) => space.GetNamespaceMembers().Single(member => member.Name == part));
}
