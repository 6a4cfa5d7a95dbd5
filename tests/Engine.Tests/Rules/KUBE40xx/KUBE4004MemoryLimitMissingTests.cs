using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE4004MemoryLimitMissing>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE4004MemoryLimitMissingTests
{
    [Fact]
    public void Reports_containers_and_sidecars_at_the_owner_that_lacks_the_limit() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: "setup:1" }
          - { {|KUBE4004:name|}: proxy, image: "proxy:1", restartPolicy: Always }
          containers:
          - { {|KUBE4004:name|}: a, image: "a:1" }
          - name: b
            image: b:1
            resources:
              {|KUBE4004:limits|}:
                ephemeral-storage: 1Gi
          - { name: c, image: "c:1", resources: { limits: { memory: {|KUBE4004:0|} } } }
          ephemeralContainers:
          - { name: debug, image: "debug:1" }
        """);

    [Fact]
    public void Is_silent_about_limits_that_are_set_or_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", resources: { limits: { memory: 256Mi } } }
          - { name: b, image: "b:1", resources: { limits: { memory: 1 } } }
          - { name: c, image: "c:1", resources: { limits: { memory: "{{ .Values.limit }}" } } }
          - { name: d, image: "d:1", resources: "{{ .Values.resources }}" }
        """);

    [Fact]
    public void Accepts_the_limit_of_the_pod() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          resources: { limits: { memory: 256Mi } }
          containers:
          - { name: a, image: "a:1" }
        """);

    [Fact]
    public void Option_rejects_the_limit_of_the_pod() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          resources: { limits: { memory: 256Mi } }
          containers:
          - { {|KUBE4004:name|}: a, image: "a:1" }
        """,
        options: ("kubeguard.accept_pod_level_resources", "false"));

    [Fact]
    public void Option_includes_init_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { {|KUBE4004:name|}: setup, image: "setup:1" }
          containers:
          - { name: a, image: "a:1", resources: { limits: { memory: 256Mi } } }
        """,
        options: ("kubeguard.include_init_containers", "true"));

    [Fact]
    public void Is_silent_about_a_container_whose_pod_is_not_seen()
    {
        var fragment = KubernetesObject.FromFragment(Yaml.Node("{ name: a, image: 'a:1' }"), "Container");
        Assert.Empty(new ManifestAnalyzer().Analyze(fragment, ManifestSet.Unknown, new RulePolicy(rules: [new KUBE4004MemoryLimitMissing()]), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Analyzes_the_pod_template_of_a_custom_resource() => Verify.Verify("""
        apiVersion: agents.x-k8s.io/v1alpha1
        kind: SandboxTemplate
        metadata: { name: agent }
        spec:
          podTemplate:
            spec:
              containers:
              - { {|KUBE4004:name|}: agent, image: "agent:1" }
        """);

    [Fact]
    public void Message_names_the_field() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE4004:name|}: a, image: "a:1" }
        """,
        "Container 'a' of Pod 'web' has no memory limit; set resources.limits.memory");

    [Fact]
    public void Fix_sets_a_placeholder_that_a_person_must_replace()
    {
        var finding = Assert.Single(Verify.Verify("""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              containers:
              - { {|KUBE4004:name|}: a, image: "a:1" }
            """));
        var edit = Assert.Single(Assert.Single(finding.Fixes).Edits);
        Assert.Equal("Set spec.containers[0].resources.limits.memory = 256Mi", EditText.Of(finding, edit));
        Assert.Equal("set the value that this workload needs", edit.Note);
    }

    [Fact]
    public void Fix_never_sets_less_than_the_request() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", {|KUBE4004:resources|}: { requests: { memory: 1Gi } } }
        """,
        "Set spec.containers[0].resources.limits.memory = 1Gi");
}
