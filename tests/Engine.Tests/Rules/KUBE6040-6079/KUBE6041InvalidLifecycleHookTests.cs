using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6041InvalidLifecycleHook>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6041InvalidLifecycleHookTests
{
    [Theory]
    [InlineData("lifecycle: { {|KUBE6041:preStop|}: {} }")]
    [InlineData("lifecycle: { preStop: { exec: { command: [a] }, {|KUBE6041:sleep|}: { seconds: 1 } } }")]
    [InlineData("lifecycle: { postStart: { {|KUBE6041:exec|}: {} } }")]
    [InlineData("lifecycle: { preStop: { sleep: { seconds: {|KUBE6041:-1|} } } }")]
    [InlineData("lifecycle: { preStop: { sleep: { seconds: {|KUBE6041:31|} } } }")]
    [InlineData("lifecycle: { stopSignal: {|KUBE6041:SIGUSR1|} }")]
    [InlineData("lifecycle: { preStop: { sleep: { seconds: {|KUBE6041:31|} } }, stopSignal: '{{ .Values.x }}' }")]
    public void Reports_handlers_and_sleeps_that_are_refused(string fields) => Verify.Verify(ContainerWith(fields));

    [Theory]
    [InlineData("lifecycle: { preStop: { sleep: { seconds: 30 } } }")]
    [InlineData("lifecycle: { preStop: { sleep: { seconds: 0 } } }")]
    [InlineData("lifecycle: { preStop: { exec: { command: [a] } } }")]
    [InlineData("lifecycle: '{{ .Values.x }}'")]
    [InlineData("lifecycle: { preStop: '{{ .Values.x }}' }")]
    public void Is_silent_about_valid_and_unknown_hooks(string fields) => Verify.Verify(ContainerWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        ContainerWith("lifecycle: { preStop: { sleep: { seconds: {|KUBE6041:60|} } } }"),
        "Container 'a' of Pod 'a' has an invalid lifecycle hook: the sleep of 60 seconds is longer than the 30 seconds of terminationGracePeriodSeconds");

    [Fact]
    public void Compares_a_sleep_with_the_grace_period() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { terminationGracePeriodSeconds: 90, containers: [{ name: a, image: "a:1", lifecycle: { preStop: { sleep: { seconds: 60 } } } }] }
        """);

    [Fact]
    public void Compares_a_sleep_with_no_time_at_all() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { terminationGracePeriodSeconds: 0, containers: [{ name: a, image: "a:1", lifecycle: { preStop: { sleep: { seconds: {|KUBE6041:5|} } } } }] }
        """);

    [Theory]
    [InlineData("linux", "SIGUSR1")]
    [InlineData("linux", "SIGRTMIN+15")]
    [InlineData("linux", "SIGRTMAX-1")]
    [InlineData("linux", "{|KUBE6041:SIGRTMAX-15|}")]
    [InlineData("linux", "{|KUBE6041:SIGRTMIN+01|}")]
    [InlineData("linux", "{|KUBE6041:TERM|}")]
    [InlineData("linux", "{|KUBE6041:sigterm|}")]
    [InlineData("windows", "SIGTERM")]
    [InlineData("windows", "{|KUBE6041:SIGUSR1|}")]
    [InlineData("'{{ .Values.x }}'", "SIGUSR1")]
    public void Reports_a_signal_that_the_operating_system_does_not_have(string os, string signal) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { os: { name: {{os}} }, containers: [{ name: a, image: "a:1", lifecycle: { stopSignal: {{signal}} } }] }
        """);

    [Fact]
    public void Reports_the_hooks_of_an_init_container() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { initContainers: [{ name: b, image: "b:1", {|KUBE6041:lifecycle|}: { preStop: { exec: { command: [a] } } } }], containers: [{ name: a, image: "a:1" }] }
        """);

    private static string ContainerWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: a, image: "a:1", {{fields}} }] }
        """;
}
