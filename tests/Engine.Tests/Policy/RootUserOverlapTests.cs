namespace KubeGuard.Engine.Tests.Policy;

/// <summary>A user ID of 0 is reported once, as a defect if the kubelet rejects it.</summary>
public sealed class RootUserOverlapTests
{
    private static readonly string[] _rules = ["KUBE1104", "KUBE1222"];

    [Fact]
    public void The_defect_speaks_for_a_container() => Assert.Equal(
        ["spec.containers[0].securityContext.runAsUser: KUBE1222 covers KUBE1104"],
        Overlap.Analyze(PodWith("{}", "{ runAsNonRoot: true, runAsUser: 0 }"), _rules));

    [Fact]
    public void The_defect_speaks_for_a_pod() => Assert.Equal(
        ["spec.securityContext.runAsUser: KUBE1222 covers KUBE1104"],
        Overlap.Analyze(PodWith("{ runAsNonRoot: true, runAsUser: 0 }", "{}"), _rules));

    [Fact]
    public void Without_the_defect_the_standard_speaks() => Assert.Equal(
        ["spec.securityContext.runAsUser: KUBE1104"],
        Overlap.Analyze(PodWith("{ runAsUser: 0 }", "{}"), _rules));

    private static string PodWith(string pod, string container) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: {{pod}}
          containers:
          - { name: a, image: "a:1", securityContext: {{container}} }
        """;
}
