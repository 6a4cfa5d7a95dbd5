using System.Collections.Immutable;
using KubeGuard.Edits;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.CodeFixes.Tests;

public class FixChoiceTests
{
    [Theory]
    [InlineData("KUBE1005:1", "KUBE1005,KUBE1102", "second fix of KUBE1005")]
    [InlineData("KUBE1102:0", "KUBE1005,KUBE1102", null)]
    [InlineData("KUBE1102:1", "KUBE1005", "second fix of KUBE1005")]
    [InlineData(null, "KUBE1005", "first fix of KUBE1005")]
    [InlineData("kubeguard.hardenPod", "KUBE1005", "Harden")]
    [InlineData("kubeguard.hardenContainer", "KUBE1005", null)]
    public void Fix_all_applies_the_fix_that_was_asked_for(string? key, string ids, string? title)
    {
        var diagnostic = Create(
            (DiagnosticProperties.Fixes, ["first fix of KUBE1005", "second fix of KUBE1005"]), (DiagnosticProperties.HardenPod, ["Harden"]));
        Assert.Equal(title, FixChoice.ForFixAll(key, ids.Split(',')).PartsOf(diagnostic).SingleOrDefault()?.Title);
    }

    [Fact]
    public void Keys_do_not_depend_on_titles()
    {
        var diagnostic = Create((DiagnosticProperties.Fixes, ["a", "b"]));
        Assert.Equal(
            ["KUBE1005:0", "KUBE1005:1", "kubeguard.hardenContainer", "kubeguard.hardenPod"],
            FixChoice.AllOf(diagnostic).Select(choice => choice.EquivalenceKey));
    }

    private static Diagnostic Create(params (string Key, string[] Titles)[] properties) => Diagnostic.Create(
        "KUBE1005",
        "Category",
        "Message",
        DiagnosticSeverity.Warning,
        DiagnosticSeverity.Warning,
        true,
        1,
        properties: properties.ToDictionary(
            property => property.Key,
            string? (property) => AnchoredFixCodec.Write([.. property.Titles.Select(title => new AnchoredFix(title, []))])).ToImmutableDictionary());
}
