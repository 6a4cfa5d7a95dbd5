using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3004PullPolicyNotAlways>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3004PullPolicyNotAlwaysTests
{
    private const string Digest = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("nginx:1.27", "imagePullPolicy: {|KUBE3004:IfNotPresent|}")]
    [InlineData("nginx", "imagePullPolicy: {|KUBE3004:Never|}")]
    public void Reports_another_policy(string image, string policy) => Verify.Verify(PodWith(image, policy));

    [Fact]
    public void Reports_an_absent_policy_of_a_fixed_tag() => Verify.Verify(PodWith("nginx:1.27", "stdin: false").Replace("name: a", "{|KUBE3004:name|}: a"));

    [Theory]
    [InlineData("nginx:1.27", "imagePullPolicy: Always")]
    [InlineData("nginx", "stdin: false")]
    [InlineData("nginx:latest", "stdin: false")]
    [InlineData("nginx:1.27" + Digest, "imagePullPolicy: IfNotPresent")]
    [InlineData("nginx:{{ .Values.tag }}", "stdin: false")]
    [InlineData("nginx:1.27", "imagePullPolicy: '{{ .Values.policy }}'")]
    public void Is_silent_where_the_image_is_pulled_or_the_policy_is_not_known(string image, string policy) => Verify.Verify(PodWith(image, policy));

    [Fact]
    public void Is_silent_about_ephemeral_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec: { containers: [], ephemeralContainers: [{ name: debug, image: "busybox:1", imagePullPolicy: Never }] }
        """);

    [Fact]
    public void Option_reports_everything_but_Always() => Verify.Verify(
        PodWith("nginx:1.27" + Digest, "imagePullPolicy: {|KUBE3004:IfNotPresent|}"), options: ("kubeguard.strict_explicit", "true"));

    [Fact]
    public void Option_names_the_policies_to_report()
    {
        Verify.Verify(PodWith("nginx", "imagePullPolicy: {|KUBE3004:Never|}"), options: ("kubeguard.forbidden_policies", "Never"));
        Verify.Verify(PodWith("nginx:1.27", "imagePullPolicy: IfNotPresent"), options: ("kubeguard.forbidden_policies", "Never"));
        Verify.Verify(PodWith("nginx:1.27", "stdin: false"), options: ("kubeguard.forbidden_policies", "Never"));
    }

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        PodWith("nginx:1.27", "imagePullPolicy: {|KUBE3004:Never|}"),
        "Container 'a' of Pod 'web' does not pull its image at each start: its policy is Never; set imagePullPolicy to Always");

    [Fact]
    public void Fix_sets_Always() => Verify.VerifyFix(PodWith("nginx:1.27", "imagePullPolicy: {|KUBE3004:Never|}"), "Set spec.containers[0].imagePullPolicy = Always");

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
