using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1010AppArmorProfileUnsafe>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1010AppArmorProfileUnsafeTests
{
    private const string Manifest = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: tracer
          annotations:
            container.apparmor.security.beta.kubernetes.io/a: {|KUBE1010:unconfined|}
            container.apparmor.security.beta.kubernetes.io/b: runtime/default
            container.apparmor.security.beta.kubernetes.io/c: localhost/tracer
            container.apparmor.security.beta.kubernetes.io/d: ""
        spec:
          securityContext: { appArmorProfile: { type: {|KUBE1010:Unconfined|} } }
          containers:
          - { name: a, image: "a:1", securityContext: { appArmorProfile: { type: Localhost, localhostProfile: a } } }
          - { name: b, image: "b:1", securityContext: { appArmorProfile: { type: RuntimeDefault } } }
        """;

    [Fact]
    public void Reports_fields_and_annotations() => Verify.Verify(Manifest);

    [Fact]
    public void Fix_sets_the_default_in_the_form_of_the_place() => Verify.VerifyFix(
        Manifest,
        "Set spec.securityContext.appArmorProfile.type = RuntimeDefault",
        "Set metadata.annotations['container.apparmor.security.beta.kubernetes.io/a'] = runtime/default");

    [Fact]
    public void Annotations_of_the_workload_itself_do_not_count() => Verify.Verify("""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: tracer
          annotations: { container.apparmor.security.beta.kubernetes.io/a: unconfined }
        spec:
          template:
            spec:
              containers: [{ name: a, image: "a:1" }]
        """);

    [Fact]
    public void Option_refuses_local_profiles() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: tracer }
        spec:
          containers:
          - { name: a, image: "a:1", securityContext: { appArmorProfile: { type: {|KUBE1010:Localhost|} } } }
        """,
        options: ("kubeguard.allow_localhost", "false"));
}
