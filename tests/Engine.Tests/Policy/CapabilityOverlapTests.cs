namespace KubeGuard.Engine.Tests.Policy;

/// <summary>Each capability that is added, and each list that drops too little, is reported once.</summary>
public sealed class CapabilityOverlapTests
{
    private static readonly string[] _rules = ["KUBE1006", "KUBE1106", "KUBE1107", "KUBE1208", "KUBE1210"];

    [Theory]
    [InlineData("SYS_ADMIN", "KUBE1208 covers KUBE1006, KUBE1107")]
    [InlineData("NET_RAW", "KUBE1006 covers KUBE1107, KUBE1210")]
    [InlineData("CAP_NET_RAW", "KUBE1006 covers KUBE1107, KUBE1210")]
    [InlineData("SETPCAP", "KUBE1107")]
    [InlineData("SYS_TIME", "KUBE1006 covers KUBE1107")]
    [InlineData("CHOWN", "KUBE1107")]
    public void One_rule_speaks_about_an_addition(string capability, string expected) => Assert.Equal(
        [$"spec.containers[0].securityContext.capabilities.add[0]: {expected}"],
        Overlap.Analyze(PodWith($"{{ drop: [ALL], add: [{capability}] }}"), _rules));

    [Fact]
    public void One_rule_speaks_about_the_list_that_drops_too_little() => Assert.Equal(
        ["spec.containers[0].securityContext.capabilities.drop: KUBE1106 covers KUBE1210"],
        Overlap.Analyze(PodWith("{}"), _rules));

    private static string PodWith(string capabilities) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: {{capabilities}} } }
        """;
}
