using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6046InvalidSecurityContext>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6046InvalidSecurityContextTests
{
    [Theory]
    [InlineData("securityContext: { runAsUser: {|KUBE6046:-1|} }")]
    [InlineData("securityContext: { fsGroup: {|KUBE6046:2147483648|} }")]
    [InlineData("securityContext: { supplementalGroups: [1, {|KUBE6046:-1|}] }")]
    [InlineData("securityContext: { {|KUBE6046:seccompProfile|}: { type: Localhost } }")]
    [InlineData("securityContext: { seccompProfile: { type: Localhost, localhostProfile: {|KUBE6046:/a|} } }")]
    [InlineData("securityContext: { seccompProfile: { type: RuntimeDefault, localhostProfile: {|KUBE6046:a|} } }")]
    [InlineData("securityContext: { appArmorProfile: { type: Localhost, localhostProfile: {|KUBE6046:' '|} } }")]
    [InlineData("securityContext: { sysctls: [{ name: {|KUBE6046:''|}, value: a }] }")]
    [InlineData("securityContext: { sysctls: [{ name: {|KUBE6046:A.b|}, value: a }] }")]
    [InlineData("securityContext: { sysctls: [{ name: a.b, value: a }, { name: {|KUBE6046:a.b|}, value: a }] }")]
    [InlineData("hostNetwork: true, securityContext: { sysctls: [{ name: {|KUBE6046:net.core.somaxconn|}, value: '1' }] }")]
    [InlineData("hostIPC: true, securityContext: { sysctls: [{ name: {|KUBE6046:kernel.shmmax|}, value: '1' }] }")]
    [InlineData("securityContext: { windowsOptions: { runAsUserName: {|KUBE6046:'a\\b\\c'|} } }")]
    [InlineData("securityContext: { windowsOptions: { runAsUserName: {|KUBE6046:''|} } }")]
    [InlineData("securityContext: { windowsOptions: { gmsaCredentialSpecName: {|KUBE6046:A_b|} } }")]
    [InlineData("securityContext: { windowsOptions: { gmsaCredentialSpecName: {|KUBE6046:''|}, gmsaCredentialSpec: {|KUBE6046:''|} } }")]
    [InlineData("securityContext: { appArmorProfile: { type: Localhost, localhostProfile: {|KUBE6046:''|} } }")]
    [InlineData("securityContext: { windowsOptions: { runAsUserName: {|KUBE6046:'.\\a'|} } }")]
    [InlineData("securityContext: { windowsOptions: { runAsUserName: {|KUBE6046:'under_score_of_a_long_domain\\a'|} } }")]
    [InlineData("securityContext: { windowsOptions: { runAsUserName: {|KUBE6046:'a@example.com'|} } }")]
    public void Reports_values_that_are_refused(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData("securityContext: { runAsUser: 2147483647 }")]
    [InlineData("securityContext: { runAsUser: '{{ .Values.x }}' }")]
    [InlineData("securityContext: { seccompProfile: { type: Localhost, localhostProfile: a/b.json } }")]
    [InlineData("securityContext: { seccompProfile: { type: '{{ .Values.x }}', localhostProfile: a } }")]
    [InlineData("securityContext: { sysctls: [{ name: net.ipv4.tcp_syncookies, value: '1' }] }")]
    [InlineData("securityContext: { sysctls: [{ name: '{{ .Values.x }}', value: '1' }] }")]
    [InlineData("securityContext: { windowsOptions: { runAsUserName: 'NT AUTHORITY\\NETWORK SERVICE' } }")]
    [InlineData("securityContext: { seccompProfile: { type: Localhost, localhostProfile: '' } }")]
    [InlineData("securityContext: { windowsOptions: { runAsUserName: 'under_score\\a' } }")]
    [InlineData("securityContext: { windowsOptions: { runAsUserName: 'corporation.example.com\\a' } }")]
    public void Is_silent_about_valid_and_unknown_values(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData(65536, false)]
    [InlineData(65537, true)]
    public void Reports_a_credential_spec_that_is_too_long(int length, bool isReported)
    {
        var text = new string('a', length);

        Verify.Verify(PodWith($"securityContext: {{ windowsOptions: {{ gmsaCredentialSpec: {(isReported ? $"{{|KUBE6046:{text}|}}" : text)} }} }}"));
    }

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodWith("securityContext: { seccompProfile: { type: RuntimeDefault, localhostProfile: {|KUBE6046:a|} } }"),
        "Pod 'a' has an invalid security context: localhostProfile needs the type Localhost");

    [Theory]
    [InlineData("{|KUBE6046:default|}")]
    [InlineData("runtime/default")]
    [InlineData("localhost/a")]
    public void Reports_an_annotation_that_names_no_profile(string profile) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a, annotations: { container.apparmor.security.beta.kubernetes.io/a: {{profile}} } }
        spec: { containers: [{ name: a, image: "a:1" }] }
        """);

    [Theory]
    [InlineData("seccomp.security.alpha.kubernetes.io/pod: {|KUBE6046:default|}", "")]
    [InlineData("container.seccomp.security.alpha.kubernetes.io/a: {|KUBE6046:localhost/../b|}", "")]
    [InlineData("seccomp.security.alpha.kubernetes.io/pod: docker/default", "seccompProfile: { type: RuntimeDefault }")]
    [InlineData("seccomp.security.alpha.kubernetes.io/pod: unconfined", "seccompProfile: { type: {|KUBE6046:RuntimeDefault|} }")]
    [InlineData("seccomp.security.alpha.kubernetes.io/pod: '{{ x }}'", "seccompProfile: { type: RuntimeDefault }")]
    [InlineData("container.apparmor.security.beta.kubernetes.io/a: localhost/b", "appArmorProfile: { type: Localhost, localhostProfile: b }")]
    [InlineData("container.apparmor.security.beta.kubernetes.io/a: localhost/b", "appArmorProfile: { type: {|KUBE6046:Localhost|}, localhostProfile: c }")]
    [InlineData("container.apparmor.security.beta.kubernetes.io/a: unconfined", "appArmorProfile: { type: '{{ x }}' }")]
    [InlineData("container.apparmor.security.beta.kubernetes.io/a: ''", "appArmorProfile: { type: RuntimeDefault }")]
    public void Reports_an_annotation_that_is_invalid_or_differs_from_the_field(string annotation, string context) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a, annotations: { {{annotation}} } }
        spec: { securityContext: { {{context}} }, containers: [{ name: a, image: "a:1" }] }
        """);

    [Fact]
    public void Reports_the_security_context_of_a_container() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: a, image: "a:1", securityContext: { runAsGroup: {|KUBE6046:-1|} } }] }
        """);

    private static string PodWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{fields}}, containers: [{ name: a, image: "a:1" }] }
        """;

    [Fact]
    public void Reports_an_annotation_for_a_container_that_is_not_there() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a, annotations: { container.apparmor.security.beta.kubernetes.io/b: {|KUBE6046:runtime/default|}, container.apparmor.security.beta.kubernetes.io/a: runtime/default } }
        spec: { containers: [{ name: a, image: "a:1" }] }
        """);
}
