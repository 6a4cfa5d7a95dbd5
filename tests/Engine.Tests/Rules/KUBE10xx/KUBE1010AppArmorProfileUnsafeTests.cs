using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1010AppArmorProfileUnsafe>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1010AppArmorProfileUnsafeTests
{
    [Fact]
    public void Reports_profiles_of_pod_and_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { appArmorProfile: { type: {|KUBE1010:Unconfined|} } }
          containers:
          - { name: a, image: "a:1", securityContext: { appArmorProfile: { type: {|KUBE1010:Unconfined|} } } }
          - { name: b, image: "b:1", securityContext: { appArmorProfile: { type: RuntimeDefault } } }
          - { name: c, image: "c:1", securityContext: { appArmorProfile: { type: Localhost, localhostProfile: web } } }
          - { name: d, image: "d:1", securityContext: { appArmorProfile: { type: "{{ .Values.profile }}" } } }
        """);

    [Fact]
    public void Reports_annotations_of_the_pod_template_not_of_the_workload() => Verify.Verify("""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          annotations:
            container.apparmor.security.beta.kubernetes.io/a: unconfined
        spec:
          template:
            metadata:
              annotations:
                container.apparmor.security.beta.kubernetes.io/a: {|KUBE1010:unconfined|}
                container.apparmor.security.beta.kubernetes.io/b: runtime/default
                container.apparmor.security.beta.kubernetes.io/c: localhost/web
                container.apparmor.security.beta.kubernetes.io/d: ""
                example.com/apparmor: unconfined
            spec:
              containers:
              - { name: a, image: "a:1" }
        """);

    [Fact]
    public void Option_allow_localhost_false_refuses_local_profiles() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            container.apparmor.security.beta.kubernetes.io/a: {|KUBE1010:localhost/web|}
        spec:
          containers:
          - { name: a, image: "a:1" }
          - { name: b, image: "b:1", securityContext: { appArmorProfile: { type: {|KUBE1010:Localhost|}, localhostProfile: web } } }
        """,
        options: ("kubeguard.allow_localhost", "false"));

    [Fact]
    public void Names_the_profile() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { appArmorProfile: { type: {|KUBE1010:Unconfined|} } } }
        """,
        "Container 'web' of Pod 'web' has the AppArmor profile 'Unconfined'; use RuntimeDefault");

    [Fact]
    public void Fix_sets_the_default_in_the_spelling_of_the_place() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            container.apparmor.security.beta.kubernetes.io/web: {|KUBE1010:unconfined|}
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { appArmorProfile: { type: {|KUBE1010:Unconfined|} } } }
        """,
        "Set spec.containers[0].securityContext.appArmorProfile.type = RuntimeDefault",
        "Set metadata.annotations['container.apparmor.security.beta.kubernetes.io/web'] = runtime/default");
}
