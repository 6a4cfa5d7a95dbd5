using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3008DeprecatedRegistry>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3008DeprecatedRegistryTests
{
    [Fact]
    public void Reports_images_of_the_frozen_registry_on_all_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: {|KUBE3008:'k8s.gcr.io/setup:1'|} }
          containers:
          - { name: a, image: {|KUBE3008:'k8s.gcr.io/kube-state-metrics/kube-state-metrics:v2.0.0'|} }
          - { name: b, image: 'registry.k8s.io/pause:3.9' }
          - { name: c, image: 'k8s.gcr.io.example.com/pause:3.9' }
          - { name: d, image: '{{ .Values.registry }}/pause:3.9' }
          ephemeralContainers:
          - { name: debug, image: {|KUBE3008:'k8s.gcr.io/debug:1'|} }
        """);

    [Fact]
    public void Option_replaces_the_registries() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {|KUBE3008:'old.example.com/a:1'|} }
          - { name: b, image: 'k8s.gcr.io/pause:3.9' }
        """,
        options: ("kubeguard.deprecated_registries", "old.example.com=new.example.com"));

    [Fact]
    public void Reports_once_where_two_entries_fit() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {|KUBE3008:'old.example.com/team/a:1'|} }
        """,
        options: ("kubeguard.deprecated_registries", "old.example.com/team=new.example.com/team, old.example.com=new.example.com"));

    [Fact]
    public void Message_names_the_successor() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {|KUBE3008:'k8s.gcr.io/pause:3.9'|} }
        """,
        "Container 'a' of Pod 'web' uses the image 'k8s.gcr.io/pause:3.9' from the frozen registry k8s.gcr.io; use registry.k8s.io");

    [Fact]
    public void Fix_replaces_the_registry() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {|KUBE3008:'k8s.gcr.io/pause:3.9'|} }
        """,
        "Set spec.containers[0].image = registry.k8s.io/pause:3.9");

    [Fact]
    public void There_is_no_fix_for_an_image_that_is_not_known_whole() => Assert.Empty(Assert.Single(Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {|KUBE3008:'k8s.gcr.io/pause:{{ .Values.tag }}'|} }
        """)).Fixes);
}
