using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2310GatewayListenerWithoutTLS>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2310GatewayListenerWithoutTLSTests
{
    [Theory]
    [InlineData("{ name: http, port: 80, protocol: {|KUBE2310:HTTP|}, allowedRoutes: { namespaces: { from: All } } }")]
    [InlineData("{ name: https, port: 443, protocol: HTTPS, tls: { mode: {|KUBE2310:Passthrough|} } }")]
    public void Reports_a_listener_without_TLS(string listener) => Verify.Verify(Gateway(listener));

    [Theory]
    [InlineData("{ name: http, port: 80, protocol: HTTP }")]
    [InlineData("{ name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: Selector } } }")]
    [InlineData("{ name: https, port: 443, protocol: HTTPS, tls: { mode: Terminate }, allowedRoutes: { namespaces: { from: All } } }")]
    [InlineData("{ name: tls, port: 443, protocol: TLS, tls: { mode: Passthrough } }")]
    [InlineData("{ name: http, protocol: '{{ x }}', allowedRoutes: { namespaces: { from: All } } }")]
    public void Is_silent_about_other_listeners(string listener) => Verify.Verify(Gateway(listener));

    [Fact]
    public void Message_names_the_listener() => Verify.VerifyMessage(
        Gateway("{ name: http, port: 80, protocol: {|KUBE2310:HTTP|}, allowedRoutes: { namespaces: { from: All } } }"),
        "Gateway 'shop/edge' has a listener 'http' that serves routes of every namespace without TLS; use HTTPS, or select the namespaces");

    private static string Gateway(string listener) => $$"""
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: edge, namespace: shop }
        spec: { gatewayClassName: x, listeners: [{{listener}}] }
        """;
}
