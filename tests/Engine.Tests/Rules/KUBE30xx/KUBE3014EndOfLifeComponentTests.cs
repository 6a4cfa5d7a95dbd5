using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3014EndOfLifeComponent>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3014EndOfLifeComponentTests
{
    [Theory]
    [InlineData("{|KUBE3014:'registry.k8s.io/ingress-nginx/controller:v1.12.1'|}")]
    [InlineData("{|KUBE3014:'k8s.gcr.io/ingress-nginx/controller:v1.1.0'|}")]
    [InlineData("{|KUBE3014:'registry.k8s.io/ingress-nginx/kube-webhook-certgen:v1.5.1'|}")]
    public void Reports_images_of_ended_products(string image) => Verify.Verify(PodWith(image));

    [Theory]
    [InlineData("nginx:1.29")]
    [InlineData("nginx/nginx-ingress:5.0.0")]
    [InlineData("registry.k8s.io/pause:3.9")]
    [InlineData("'{{ .Values.image }}'")]
    public void Is_silent_about_other_images_and_the_unknown(string image) => Verify.Verify(PodWith(image));

    [Fact]
    public void Option_replaces_the_products() => Verify.Verify(
        PodWith("{|KUBE3014:'quay.io/old/tool:1'|}"),
        options: ("kubeguard.ended_components", "quay.io/old=Old Tool"));

    [Fact]
    public void Message_names_the_product() => Verify.VerifyMessage(
        PodWith("{|KUBE3014:'registry.k8s.io/ingress-nginx/controller:v1.12.1'|}"),
        "Container 'c' of Pod 'a' uses the image 'registry.k8s.io/ingress-nginx/controller:v1.12.1' of ingress-nginx, which has ended and gets no security fixes; replace it");

    private static string PodWith(string image) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: c, image: {{image}} }] }
        """;
}
