using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1240WeakPodSecurityPolicy>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1240WeakPodSecurityPolicyTests
{
    [Theory]
    [InlineData("policy/v1beta1")]
    [InlineData("extensions/v1beta1")]
    public void Reports_each_weak_field(string apiVersion)
    {
        var findings = Verify.Verify($$"""
            apiVersion: {{apiVersion}}
            kind: PodSecurityPolicy
            {|KUBE1240:metadata|}:
              name: weak
            spec:
              privileged: {|KUBE1240:true|}
              hostPID: {|KUBE1240:true|}
              hostIPC: {|KUBE1240:true|}
              hostNetwork: {|KUBE1240:true|}
              allowPrivilegeEscalation: {|KUBE1240:true|}
              runAsUser:
                rule: {|KUBE1240:RunAsAny|}
              {|KUBE1240:allowedCapabilities|}: [NET_ADMIN]
              {|KUBE1240:requiredDropCapabilities|}: [CHOWN]
            """);
        Assert.All(findings, finding => Assert.Empty(finding.Fixes));
    }

    [Fact]
    public void Reports_what_is_absent_at_its_owner() => Verify.Verify("""
        apiVersion: policy/v1beta1
        kind: PodSecurityPolicy
        metadata:
          name: weak
          {|KUBE1240:annotations|}: { note: none }
        {|KUBE1240:{|KUBE1240:spec|}|}:
          runAsUser: { rule: MustRunAsNonRoot }
        """);

    [Theory]
    [InlineData("runtime/default", "{ rule: MustRunAsNonRoot }", "ALL")]
    [InlineData("docker/default", "{ rule: MustRunAs, ranges: [{ min: 1, max: 65535 }] }", "NET_RAW")]
    public void Is_silent_about_a_strict_policy(string seccomp, string runAsUser, string drop) => Verify.Verify($$"""
        apiVersion: policy/v1beta1
        kind: PodSecurityPolicy
        metadata:
          name: strict
          annotations: { seccomp.security.alpha.kubernetes.io/defaultProfileName: {{seccomp}} }
        spec:
          privileged: false
          allowPrivilegeEscalation: false
          runAsUser: {{runAsUser}}
          requiredDropCapabilities: [{{drop}}]
        """);

    [Theory]
    [InlineData("[{ min: 0, max: 0 }]")]
    [InlineData("[{ min: 1, max: 10 }, { min: 0, max: 10 }]")]
    [InlineData("[{ max: 10 }]")]
    public void Reports_a_range_of_users_that_has_root(string ranges) => Verify.Verify($$"""
        apiVersion: policy/v1beta1
        kind: PodSecurityPolicy
        metadata:
          name: users
          annotations: { seccomp.security.alpha.kubernetes.io/defaultProfileName: runtime/default }
        spec:
          allowPrivilegeEscalation: false
          runAsUser:
            rule: {|KUBE1240:MustRunAs|}
            ranges: {{ranges}}
          requiredDropCapabilities: [ALL]
        """);

    [Fact]
    public void Is_silent_about_another_kind_of_the_same_name() => Verify.Verify("""
        apiVersion: example.com/v1
        kind: PodSecurityPolicy
        metadata: { name: other }
        spec: { privileged: true }
        """);

    [Fact]
    public void Message_names_the_weakness()
    {
        var findings = Verify.Verify("""
            apiVersion: policy/v1beta1
            kind: PodSecurityPolicy
            metadata:
              name: weak
              annotations: { seccomp.security.alpha.kubernetes.io/defaultProfileName: runtime/default }
            spec:
              privileged: {|KUBE1240:true|}
              allowPrivilegeEscalation: false
              runAsUser: { rule: MustRunAsNonRoot }
              requiredDropCapabilities: [ALL]
            """);
        Assert.Equal(
            "PodSecurityPolicy 'weak' allows privileged containers; tighten it, or replace it by the namespace label pod-security.kubernetes.io/enforce",
            Assert.Single(findings).Message);
    }
}
