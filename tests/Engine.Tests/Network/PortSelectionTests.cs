using KubeGuard.Network;

namespace KubeGuard.Engine.Tests.Network;

public sealed class PortSelectionTests
{
    private static readonly ContainerPort[] _declared =
    [
        new("http", TransportProtocol.Tcp, 8080),
        new("dns", TransportProtocol.Udp, 53),
        new("dns", TransportProtocol.Tcp, 5353),
        new(null, TransportProtocol.Tcp, 9090),
    ];

    [Theory]
    [InlineData("http", "TCP", "TCP 8080")]
    [InlineData("dns", "TCP", "TCP 5353")]
    [InlineData("dns", "UDP", "UDP 53")]
    [InlineData("dns", null, "TCP 5353; UDP 53")]
    [InlineData("http", "UDP", "no port")]
    [InlineData("metrics", "TCP", "no port")]
    public void Resolves_a_name_at_the_destination(string name, string? protocol, string expected) =>
        Assert.Equal(expected, Named(name, protocol).At(_declared).ToString());

    [Fact]
    public void An_address_declares_no_names() => Assert.True(Named("http", "TCP").At([]).IsEmpty);

    [Fact]
    public void Numbers_need_no_declaration() => Assert.Equal("TCP 1-2", new PortSelection(PortSet.Of(TransportProtocol.Tcp, 1, 2), []).At([]).ToString());

    private static PortSelection Named(string name, string? protocol) => new(
        PortSet.None,
        [new NamedPort(name, protocol is not null && TransportProtocols.TryParse(protocol, out var known) ? known : null)]);
}
