using KubeGuard.CSharp;
using KubeGuard.Edits;
using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>The properties of a diagnostic for the code fixes.</summary>
public sealed class FixPropertiesTests
{
    [Fact]
    public async Task An_edit_of_a_written_value_starts_from_the_value() => Assert.Equal(
        ["Set 'true' /"],
        await FixesOf("KUBE1005", "new V1SecurityContext { Privileged = true }"));

    [Fact]
    public async Task An_edit_of_a_missing_field_starts_from_the_creation_that_lacks_it() => Assert.Equal(
        ["Set 'new V1SecurityContext { Privileged = true }' /allowPrivilegeEscalation"],
        await FixesOf("KUBE1102", "new V1SecurityContext { Privileged = true }"));

    [Fact]
    public async Task An_edit_of_a_missing_object_starts_from_the_nearest_creation() => Assert.Equal(
        ["Set 'new() { Image = \"a\" }' /securityContext/allowPrivilegeEscalation"],
        await FixesOf("KUBE1102", "new V1PodSpec { Containers = [new() { Image = \"a\" }] }"));

    [Fact]
    public async Task An_edit_below_an_initializer_without_new_starts_from_the_initializer() => Assert.Equal(
        ["Set '{ RunAsUser = 1 }' /allowPrivilegeEscalation"],
        await FixesOf("KUBE1102", "new V1Container { Image = \"a\", SecurityContext = { RunAsUser = 1 } }"));

    [Fact]
    public async Task An_edit_of_a_copy_starts_from_the_with_expression() => Assert.Equal(
        ["Set 'new V1SecurityContext() with { RunAsUser = 1 }' /allowPrivilegeEscalation"],
        await FixesOf("KUBE1102", "new V1SecurityContext() with { RunAsUser = 1 }"));

    [Fact]
    public async Task The_removal_of_an_item_starts_from_the_item() => Assert.Equal(
        ["Remove '\"IPC_LOCK\"' /"],
        await FixesOf("KUBE1006", "new V1Capabilities { Add = [\"CHOWN\", \"IPC_LOCK\"] }"));

    [Fact]
    public async Task An_explicit_null_is_replaced() => Assert.Equal(
        ["Set 'null' /"],
        await FixesOf("KUBE1102", "new V1SecurityContext { AllowPrivilegeEscalation = null }"));

    [Fact]
    public async Task Every_finding_of_a_container_carries_the_fix_of_all_of_them()
    {
        var diagnostics = await DiagnosticsOf("new V1SecurityContext { Privileged = true, Capabilities = new() { Add = [\"IPC_LOCK\"] } }");

        Assert.True(diagnostics.Count >= 3);
        Assert.All(diagnostics, diagnostic =>
        {
            var parts = AnchoredFixCodec.Read(diagnostic.Properties[DiagnosticProperties.HardenContainer]!);
            Assert.All(parts, part => Assert.Equal("Harden this container (review)", part.Title));
            Assert.Superset(
                new HashSet<string> { "Set 'true' /", "Remove '\"IPC_LOCK\"' /" },
                EditsOf(parts, diagnostic).ToHashSet());
        });
    }

    [Fact]
    public async Task The_fix_of_an_object_is_named_for_its_kind_and_has_all_its_containers()
    {
        var diagnostics = await DiagnosticsOf(
            """
            new V1Deployment { Spec = new() { Selector = new(), Template = new() { Spec = new() { Containers =
            [
                new() { Image = "a", SecurityContext = new() { Privileged = true } },
                new() { Image = "b", SecurityContext = new() { Privileged = !false } },
            ] } } } }
            """);

        var first = diagnostics.First(diagnostic => diagnostic.Id == "KUBE1005");
        var whole = AnchoredFixCodec.Read(first.Properties[DiagnosticProperties.HardenPod]!);
        var container = AnchoredFixCodec.Read(first.Properties[DiagnosticProperties.HardenContainer]!);
        Assert.All(whole, part => Assert.Equal("Harden this Deployment (review, placeholder)", part.Title));
        Assert.Contains("Set '!false' /", EditsOf(whole, first));
        Assert.DoesNotContain("Set '!false' /", EditsOf(container, first));
    }

    [Fact]
    public async Task The_path_is_that_of_the_field()
    {
        var diagnostics = await DiagnosticsOf("new V1Pod { Spec = new() { Containers = [new() { Image = \"a\" }] } }");

        var diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Id == "KUBE1102");
        Assert.Equal("spec.containers[0].securityContext.allowPrivilegeEscalation", diagnostic.Properties[DiagnosticProperties.Path]);
    }

    [Fact]
    public async Task The_path_of_a_part_starts_at_the_part()
    {
        var diagnostics = await DiagnosticsOf("new V1SecurityContext { Privileged = true }");

        Assert.Equal("privileged", Assert.Single(diagnostics, diagnostic => diagnostic.Id == "KUBE1005").Properties[DiagnosticProperties.Path]);
    }

    [Fact]
    public async Task Related_places_come_after_the_anchors()
    {
        var diagnostics = await DiagnosticsOf("new V1SecurityContext { RunAsNonRoot = !false, RunAsUser = 0 }");

        var diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Id == "KUBE1222");
        Assert.Equal("runAsNonRoot is set here", diagnostic.Properties[DiagnosticProperties.Related]);
        Assert.Equal("!false", TextAt(diagnostic.AdditionalLocations[^1]));
        Assert.Equal(diagnostic.AdditionalLocations.SkipLast(1), DiagnosticProperties.AnchorsOf(diagnostic));
        Assert.Equal(["Remove '0' /"], await FixesOf("KUBE1222", "new V1SecurityContext { RunAsNonRoot = !false, RunAsUser = 0 }"));
    }

    [Fact]
    public async Task Without_related_places_every_additional_location_is_an_anchor()
    {
        var diagnostics = await DiagnosticsOf("new V1SecurityContext { Privileged = true }");

        Assert.All(diagnostics, diagnostic => Assert.Equal(diagnostic.AdditionalLocations, DiagnosticProperties.AnchorsOf(diagnostic)));
    }

    private static async Task<IEnumerable<string>> FixesOf(string id, string expression) =>
        (await DiagnosticsOf(expression))
            .Where(diagnostic => diagnostic.Id == id)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => TextOf(Assert.Single(AnchoredFixCodec.Read(diagnostic.Properties[DiagnosticProperties.Fixes]!)[0].Edits), diagnostic));

    private static IEnumerable<string> EditsOf(IEnumerable<AnchoredFix> fixes, Diagnostic diagnostic) =>
        fixes.SelectMany(fix => fix.Edits).Select(edit => TextOf(edit, diagnostic));

    private static string TextOf(AnchoredEdit edit, Diagnostic diagnostic)
    {
        return $"{edit.Operation} '{TextAt(DiagnosticProperties.AnchorsOf(diagnostic)[edit.Anchor])}' /{string.Join("/", edit.Path.Select(segment => segment.Key ?? $"[{segment.Index}]"))}";
    }

    private static string TextAt(Location location) => location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(location.SourceSpan);

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(string expression) => await AnalyzerRun.Of(
        $$"""
        using k8s.Models;
        class A
        {
            object Make() => {{expression}};
        }
        """).RunAsync();
}
