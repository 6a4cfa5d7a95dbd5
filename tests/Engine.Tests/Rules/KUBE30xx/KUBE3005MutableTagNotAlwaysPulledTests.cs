using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3005MutableTagNotAlwaysPulled>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3005MutableTagNotAlwaysPulledTests
{
    [Theory]
    [InlineData("nginx", "IfNotPresent")]
    [InlineData("nginx", "Never")]
    [InlineData("nginx:latest", "IfNotPresent")]
    public void Reports_mutable_images_that_are_not_pulled_anew(string image, string policy) =>
        Verify.Verify(PodWith(image, $"imagePullPolicy: {{|KUBE3005:{policy}|}}"));

    [Theory]
    [InlineData("nginx:latest", "imagePullPolicy: Always")]
    [InlineData("nginx:latest", "stdin: false")]
    [InlineData("nginx:1.27", "imagePullPolicy: IfNotPresent")]
    [InlineData("nginx:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "imagePullPolicy: Never")]
    [InlineData("nginx:{{ .Values.tag }}", "imagePullPolicy: Never")]
    [InlineData("nginx:latest", "imagePullPolicy: '{{ .Values.policy }}'")]
    public void Is_silent_otherwise(string image, string policy) => Verify.Verify(PodWith(image, policy));

    [Fact]
    public void Option_adds_floating_tags() =>
        Verify.Verify(PodWith("nginx:dev", "imagePullPolicy: {|KUBE3005:Never|}"), options: ("kubeguard.floating_tags", "dev"));

    [Fact]
    public void Message_names_image_and_policy() => Verify.VerifyMessage(
        PodWith("nginx", "imagePullPolicy: {|KUBE3005:Never|}"),
        "Container 'a' of Pod 'web' uses the image 'nginx', which may change, with imagePullPolicy Never, so nodes may run different images; set Always");

    [Fact]
    public void Fix_sets_Always() =>
        Verify.VerifyFix(PodWith("nginx", "imagePullPolicy: {|KUBE3005:Never|}"), "Set spec.containers[0].imagePullPolicy = Always");

    private static string PodWith(string image, string policy) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: '{{image}}'
            {{policy}}
        """;
}
