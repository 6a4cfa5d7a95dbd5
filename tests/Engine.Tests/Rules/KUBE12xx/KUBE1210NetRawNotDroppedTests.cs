using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1210NetRawNotDropped>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1210NetRawNotDroppedTests
{
    [Fact]
    public void Reports_containers_that_keep_the_capability() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { {|KUBE1210:name|}: setup, image: "setup:1" }
          containers:
          - { {|KUBE1210:name|}: a, image: "a:1" }
          - name: b
            image: b:1
            securityContext:
              {|KUBE1210:capabilities|}:
                add: [NET_BIND_SERVICE]
          - name: c
            image: c:1
            securityContext:
              capabilities:
                {|KUBE1210:drop|}: [CHOWN]
          ephemeralContainers:
          - { {|KUBE1210:name|}: debug, image: "debug:1" }
        """);

    [Theory]
    [InlineData("ALL")]
    [InlineData("all")]
    [InlineData("NET_RAW")]
    [InlineData("CAP_NET_RAW")]
    [InlineData("CHOWN, net_raw")]
    [InlineData("'{{ .Values.drop }}'")]
    public void Is_silent_where_it_is_dropped_or_may_be(string dropped) => Verify.Verify(PodWith($"drop: [{dropped}]"));

    [Fact]
    public void Reports_the_addition_of_what_ALL_dropped() =>
        Verify.Verify(PodWith("drop: [ALL], add: [CHOWN, {|KUBE1210:CAP_NET_RAW|}]"));

    [Fact]
    public void Is_silent_about_windows_pods_which_have_no_capabilities() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          os: { name: windows }
          containers:
          - { name: a, image: "a:1" }
        """);

    [Fact]
    public void Option_reports_only_containers_that_set_capabilities() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { {|KUBE1210:capabilities|}: { add: [CHOWN] } } }
        """,
        options: ("kubeguard.only_when_capabilities_present", "true"));

    [Fact]
    public void Message_says_what_it_is_good_for() => Verify.VerifyMessage(
        PodWith("{|KUBE1210:drop|}: [CHOWN]"),
        "Container 'a' of Pod 'web' has the capability NET_RAW, with which it can forge packets; drop it");

    [Fact]
    public void Fix_drops_it() =>
        Verify.VerifyFix(PodWith("{|KUBE1210:drop|}: [CHOWN]"), "Add spec.containers[0].securityContext.capabilities.drop = NET_RAW");

    [Fact]
    public void Fix_removes_the_addition() =>
        Verify.VerifyFix(PodWith("drop: [ALL], add: [{|KUBE1210:NET_RAW|}]"), "Remove spec.containers[0].securityContext.capabilities.add[0]");

    private static string PodWith(string capabilities) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            securityContext:
              capabilities: { {{capabilities}} }
        """;
}
