using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1106CapabilitiesNotDropped>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1106CapabilitiesNotDroppedTests
{
    [Fact]
    public void Reports_the_nearest_owner_of_the_missing_entry() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1106:name|}: a, image: "a:1" }
          - { name: b, image: "b:1", {|KUBE1106:securityContext|}: { privileged: false } }
          - { name: c, image: "c:1", securityContext: { {|KUBE1106:capabilities|}: { add: [CHOWN] } } }
          - { name: d, image: "d:1", securityContext: { capabilities: { {|KUBE1106:drop|}: [] } } }
          - { name: e, image: "e:1", securityContext: { capabilities: { {|KUBE1106:drop|}: [NET_RAW] } } }
          - { name: f, image: "f:1", securityContext: { capabilities: { drop: [NET_RAW, ALL] } } }
        """);

    [Fact]
    public void Compares_the_name_exactly_as_Pod_Security_Admission_does() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { {|KUBE1106:drop|}: [all] } } }
        """);

    [Fact]
    public void Is_silent_about_unknown_entries() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { drop: [NET_RAW, "{{ .Values.drop }}"] } } }
          - { name: b, image: "b:1", securityContext: { capabilities: "{{ .Values.capabilities }}" } }
        """);

    [Fact]
    public void Begins_with_1_22() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1" }
        """,
        version: "1.21");

    [Fact]
    public void Exempts_windows_pods_from_1_25() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          os: { name: windows }
          containers:
          - { name: a, image: "a:1" }
        """,
        version: "1.25");

    [Fact]
    public void Analyzes_windows_pods_before_1_25() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          os: { name: windows }
          containers:
          - { {|KUBE1106:name|}: a, image: "a:1" }
        """,
        version: "1.24");

    [Fact]
    public void Option_ignore_case_accepts_all() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { capabilities: { drop: [All] } } }
        """,
        options: ("kubeguard.ignore_case", "true"));

    [Fact]
    public void Option_accept_full_default_set_accepts_the_set_entry_by_entry() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            securityContext:
              capabilities:
                drop: [AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, NET_RAW, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT]
          - name: b
            image: b:1
            securityContext:
              capabilities:
                {|KUBE1106:drop|}: [AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, NET_RAW, SETFCAP, SETGID, SETPCAP, SETUID]
        """,
        options: ("kubeguard.accept_full_default_set", "true"));

    [Fact]
    public void Analyzes_a_container_alone() => Verify.VerifyFragment("Container", """
        {|KUBE1106:name|}: web
        image: web:1
        """);

    [Fact]
    public void Says_what_to_do() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1106:name|}: web, image: "web:1" }
        """,
        "Container 'web' of Pod 'web' does not drop all capabilities; add ALL to capabilities.drop");

    [Theory]
    [InlineData("all")]
    [InlineData("All")]
    [InlineData("CAP_ALL")]
    [InlineData("cap_all")]
    public void Says_that_another_spelling_must_be_written_ALL(string written) => Verify.VerifyMessage($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { capabilities: { {|KUBE1106:drop|}: [{{written}}] } } }
        """,
        $"Container 'web' of Pod 'web' does not drop all capabilities; '{written}' must be written ALL in capabilities.drop");

    [Fact]
    public void Fix_adds_ALL() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE1106:name|}: web, image: "web:1" }
        """,
        "Add spec.containers[0].securityContext.capabilities.drop = ALL");

    [Fact]
    public void Fix_corrects_the_case() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { capabilities: { {|KUBE1106:drop|}: [NET_RAW, all] } } }
        """,
        "Set spec.containers[0].securityContext.capabilities.drop[1] = ALL");
}
