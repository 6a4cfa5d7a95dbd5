namespace KubeGuard.Analyzers.Tests;

/// <summary>Suppression by annotations in C#, and the findings about them.</summary>
public sealed class AnnotationSuppressionTests
{
    [Fact]
    public Task An_annotation_suppresses_the_rules_that_it_names() => AnalyzerVerifier.VerifyAsync(
        PodWith("""["kubeguard/disable"] = "KUBE1002", ["kubeguard/reason"] = "needs the node" """), rules: "KUBE1002 KUBE9008 KUBE9009");

    [Fact]
    public Task An_annotation_of_another_tool_suppresses_the_rules_of_its_check() => AnalyzerVerifier.VerifyAsync(
        PodWith("""["polaris.fairwinds.com/hostNetworkSet-exempt"] = "true" """), rules: "KUBE1002 KUBE9008 KUBE9009");

    [Fact]
    public Task An_unknown_ID_is_reported_at_the_value() => AnalyzerVerifier.VerifyAsync(
        PodWith("""["kubeguard/disable"] = {|KUBE9008:"KUBE1002, KUBE1999"|}"""), rules: "KUBE1002 KUBE9009");

    [Fact]
    public Task A_suppression_that_suppresses_nothing_is_reported_at_the_value() => AnalyzerVerifier.VerifyAsync(
        PodWith("""["kubeguard/disable"] = {|KUBE9009:"KUBE1002, KUBE1003"|}"""), rules: "KUBE1002 KUBE1003 KUBE9008");

    [Fact]
    public async Task A_missing_reason_is_reported_if_reasons_are_required()
    {
        var diagnostics = await AnalyzerRun.Of(
            """
            using System.Collections.Generic;
            using k8s.Models;

            static class Pods
            {
                public static V1Pod Web() => new()
                {
                    Metadata = new() { Annotations = new Dictionary<string, string> { ["kubeguard/disable"] = "KUBE1002" } },
                    Spec = new() { HostNetwork = true, Containers = [new() { Name = "web", Image = "web:1" }] },
                };
            }
            """)
            .With("/.globalconfig", "is_global = true\nkubeguard.require_suppression_reason = true")
            .RunAsync();

        Assert.Contains("KUBE9010", diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.DoesNotContain("KUBE1002", diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public Task A_suppression_stays_where_a_value_is_unknown() => AnalyzerVerifier.VerifyAsync(
        PodWith("""["kubeguard/disable"] = "KUBE1002, KUBE1003" """, "HostPID = condition, "), rules: "KUBE1002 KUBE1003 KUBE9009");

    [Fact]
    public Task A_suppression_is_of_use_if_it_is_on_one_path() => AnalyzerVerifier.VerifyAsync(
        """
                var pod = new V1Pod
                {
                    Metadata = new() { Annotations = new Dictionary<string, string> { ["kubeguard/disable"] = "KUBE1002" } },
                    Spec = new() { Containers = [new() { Name = "web", Image = "web:1" }] },
                };
                if (condition)
                {
                    pod.Spec.HostNetwork = true;
                }

                await client.CoreV1.CreateNamespacedPodAsync(pod, "default");
        """,
        rules: "KUBE1002 KUBE9009");

    private static string PodWith(string annotations, string fields = "") =>
        $$"""
                var pod = new V1Pod
                {
                    Metadata = new() { Annotations = new Dictionary<string, string> { {{annotations}} } },
                    Spec = new() { {{fields}}HostNetwork = true, Containers = [new() { Name = "web", Image = "web:1" }] },
                };
        """;
}
