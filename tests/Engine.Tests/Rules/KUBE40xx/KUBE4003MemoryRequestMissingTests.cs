using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE4003MemoryRequestMissing>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE4003MemoryRequestMissingTests
{
    [Fact]
    public void Reports_containers_and_sidecars_at_the_owner_that_lacks_the_request() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: "setup:1" }
          - { {|KUBE4003:name|}: proxy, image: "proxy:1", restartPolicy: Always }
          containers:
          - { {|KUBE4003:name|}: a, image: "a:1" }
          - name: b
            image: b:1
            resources:
              {|KUBE4003:requests|}:
                ephemeral-storage: 1Gi
          - { name: c, image: "c:1", resources: { requests: { memory: {|KUBE4003:0|} } } }
          ephemeralContainers:
          - { name: debug, image: "debug:1" }
        """);

    [Fact]
    public void Is_silent_about_requests_that_are_set_or_unknown() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", resources: { requests: { memory: 128Mi } } }
          - { name: b, image: "b:1", resources: { requests: { memory: "{{ .Values.request }}" } } }
          - { name: c, image: "c:1", resources: "{{ .Values.resources }}" }
        """);

    [Fact]
    public void Accepts_a_limit_since_the_API_server_copies_it() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", resources: { limits: { memory: 128Mi } } }
          - { name: b, image: "b:1", resources: { limits: { memory: 128Mi }, requests: { memory: {|KUBE4003:0|} } } }
        """);

    [Fact]
    public void Option_rejects_a_limit() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", {|KUBE4003:resources|}: { limits: { memory: 128Mi } } }
        """,
        options: ("kubeguard.accept_limit_as_request", "false"));

    [Theory]
    [InlineData("requests")]
    [InlineData("limits")]
    public void Accepts_the_value_of_the_pod(string list) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          resources: { {{list}}: { memory: 128Mi } }
          containers:
          - { name: a, image: "a:1" }
        """);

    [Fact]
    public void Option_rejects_the_value_of_the_pod() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          resources: { requests: { memory: 128Mi } }
          containers:
          - { {|KUBE4003:name|}: a, image: "a:1" }
        """,
        options: ("kubeguard.accept_pod_level_resources", "false"));

    [Fact]
    public void Option_includes_init_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { {|KUBE4003:name|}: setup, image: "setup:1" }
          containers:
          - { name: a, image: "a:1", resources: { requests: { memory: 128Mi } } }
        """,
        options: ("kubeguard.include_init_containers", "true"));

    [Fact]
    public void Is_silent_about_a_container_whose_pod_is_not_seen()
    {
        var fragment = KubernetesObject.FromFragment(Yaml.Node("{ name: a, image: 'a:1' }"), "Container");
        Assert.Empty(new ManifestAnalyzer().Analyze(fragment, ManifestSet.Unknown, new RulePolicy(rules: [new KUBE4003MemoryRequestMissing()]), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Message_names_the_field() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { {|KUBE4003:name|}: a, image: "a:1" }
        """,
        "Container 'a' of Pod 'web' requests no memory; set resources.requests.memory");

    [Fact]
    public void Fix_sets_a_placeholder_that_a_person_must_replace()
    {
        var finding = Assert.Single(Verify.Verify("""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              containers:
              - { {|KUBE4003:name|}: a, image: "a:1" }
            """));
        var edit = Assert.Single(Assert.Single(finding.Fixes).Edits);
        Assert.Equal("Set spec.containers[0].resources.requests.memory = 128Mi", EditText.Of(finding, edit));
        Assert.Equal("set the value that this workload needs", edit.Note);
    }

    [Fact]
    public void Fix_never_sets_more_than_the_limit() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: "a:1", resources: { requests: { memory: {|KUBE4003:0|} }, limits: { memory: 64Mi } } }
        """,
        "Set spec.containers[0].resources.requests.memory = 64Mi");
}
