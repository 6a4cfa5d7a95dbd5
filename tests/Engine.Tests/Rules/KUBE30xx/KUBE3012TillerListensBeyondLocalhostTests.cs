using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3012TillerListensBeyondLocalhost>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3012TillerListensBeyondLocalhostTests
{
    [Theory]
    [InlineData("--listen=10.7.2.8:44134")]
    [InlineData("--listen=localhost.example.com:44134")]
    [InlineData("--storage=secret")]
    public void Reports_arguments_without_a_loopback_address(string argument) => Verify.Verify(PodWith("{|KUBE3012:args|}", $"'{argument}'"));

    [Fact]
    public void Reports_Tiller_without_arguments() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: tiller-deploy }
        spec:
          containers:
          - {|KUBE3012:name|}: tiller
            image: gcr.io/kubernetes-helm/tiller:v2.16.1
        """);

    [Theory]
    [InlineData("args", "--listen=localhost:44134")]
    [InlineData("args", "--listen=127.0.0.1:44134")]
    [InlineData("args", "-listen', 'localhost:44134")]
    [InlineData("command", "/tiller', '--listen=localhost:44134")]
    [InlineData("args", "{{ .Values.arguments }}")]
    public void Is_silent_about_a_loopback_address_and_the_unknown(string field, string arguments) => Verify.Verify(PodWith(field, $"'{arguments}'"));

    [Fact]
    public void Is_silent_about_other_images() => Verify.Verify(PodWith("args", "'--listen=:80'").Replace("helm/tiller", "helm/web"));

    [Fact]
    public void Message_names_the_container() => Verify.VerifyMessage(
        PodWith("{|KUBE3012:args|}", "'--storage=secret'"),
        "Container 'tiller' of Pod 'helm' runs Tiller, which every pod can reach and use with its rights; add the argument --listen=localhost:44134");

    private static string PodWith(string field, string arguments) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: helm }
        spec:
          containers:
          - name: tiller
            image: gcr.io/kubernetes-helm/tiller:v2.16.1
            {{field}}: [{{arguments}}]
        """;
}
