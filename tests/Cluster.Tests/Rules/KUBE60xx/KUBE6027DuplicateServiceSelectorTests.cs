using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6027DuplicateServiceSelectorRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6027DuplicateServiceSelectorTests
{
    private const string First = "selector: { app: web, tier: front }, ports: [{ port: 80 }, { port: 53, protocol: UDP }]";

    [Theory]
    [InlineData("{|KUBE6027:selector|}: { tier: front, app: web }, ports: [{ port: 80, protocol: TCP }]")]
    [InlineData("{|KUBE6027:selector|}: { app: web, tier: front }, ports: [{ port: 443 }, { port: 53, protocol: UDP }]")]
    [InlineData("type: NodePort, {|KUBE6027:selector|}: { app: web, tier: front }, ports: [{ port: 80 }]")]
    public void Reports_the_second_of_two_services_with_one_selector_and_port(string second) => Verify.Verify(Two(First, second));

    [Theory]
    [InlineData("selector: { app: web }, ports: [{ port: 80 }]")]
    [InlineData("selector: { app: web, tier: front }, ports: [{ port: 443 }, { port: 53 }]")]
    [InlineData("selector: { app: web, tier: '{{ .Values.tier }}' }, ports: [{ port: 80 }]")]
    [InlineData("selector: { app: web, tier: front }, ports: [{ port: '{{ .Values.port }}' }]")]
    [InlineData("selector: { app: web, tier: front }, clusterIP: None, ports: [{ port: 80 }]")]
    [InlineData("selector: { app: web, tier: front }, type: ExternalName, ports: [{ port: 80 }]")]
    public void Is_silent_about_others(string second) => Verify.VerifyComplete(Two(First, second));

    [Fact]
    public void Is_silent_about_services_without_a_selector() => Verify.VerifyComplete(Two("selector: {}, ports: [{ port: 80 }]", "selector: {}, ports: [{ port: 80 }]"));

    [Fact]
    public void Is_silent_about_services_of_two_namespaces() => Verify.VerifyComplete(Two(First, First).Replace("name: b", "name: b, namespace: other", StringComparison.Ordinal));

    [Fact]
    public void Message_names_the_other_service_and_the_port()
    {
        var finding = Verify.VerifyMessage(
            Two(First, "{|KUBE6027:selector|}: { app: web, tier: front }, ports: [{ port: 80 }]"),
            "Service 'b' selects the same pods as Service 'a', and both have the port 80/TCP; remove one of them, or tell their pods apart by a label");

        Assert.Equal("the selector of the other service is here", Assert.Single(finding.Related).Message);
    }

    private static string Two(string first, string second) => $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: a }
        spec: { {{first}} }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: b }
        spec: { {{second}} }
        """;
}
