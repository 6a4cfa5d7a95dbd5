using KubeGuard.Network;

namespace KubeGuard.Engine.Tests.Network;

public sealed class PortSetTests
{
    private static readonly PortSet _web = Tcp(80).Union(Tcp(443));
    private static readonly PortSet _dns = PortSet.Of(TransportProtocol.Udp, 53, 53);

    [Fact]
    public void The_same_number_of_another_protocol_is_another_port()
    {
        Assert.True(_dns.Contains(TransportProtocol.Udp, 53));
        Assert.False(_dns.Contains(TransportProtocol.Tcp, 53));
        Assert.False(_dns.Overlaps(Tcp(53)));
    }

    [Fact]
    public void Every_port_of_every_protocol_is_all() =>
        Assert.True(TransportProtocols.All.Aggregate(PortSet.None, (ports, protocol) => ports.Union(PortSet.Of(protocol))).IsAll);

    [Fact]
    public void All_but_something_and_that_something_are_all_again()
    {
        var rest = PortSet.All.Except(_web);

        Assert.False(rest.IsAll);
        Assert.False(rest.Overlaps(_web));
        Assert.Equal(PortSet.All, rest.Union(_web));
        Assert.True(PortSet.All.Contains(rest));
        Assert.False(rest.Contains(PortSet.All));
    }

    [Fact]
    public void None_and_all_are_neutral()
    {
        Assert.Same(_web, _web.Union(PortSet.None));
        Assert.Same(_web, PortSet.None.Union(_web));
        Assert.Same(_web, _web.Intersect(PortSet.All));
        Assert.Same(_web, PortSet.All.Intersect(_web));
        Assert.True(_web.Except(PortSet.All).IsEmpty);
        Assert.Same(_web, _web.Except(PortSet.None));
    }

    [Theory]
    [InlineData("TCP", true)]
    [InlineData("SCTP", true)]
    [InlineData("tcp", false)]
    [InlineData("ICMP", false)]
    [InlineData("", false)]
    public void Reads_protocols_in_capital_letters(string text, bool expected) => Assert.Equal(expected, TransportProtocols.TryParse(text, out _));

    [Fact]
    public void Text_names_protocols_and_ports()
    {
        Assert.Equal("TCP 80,443; UDP 53", _web.Union(_dns).ToString());
        Assert.Equal("TCP 8000-8010; all SCTP ports", PortSet.Of(TransportProtocol.Tcp, 8000, 8010).Union(PortSet.Of(TransportProtocol.Sctp)).ToString());
        Assert.Equal("all ports", PortSet.All.ToString());
        Assert.Equal("no port", PortSet.None.ToString());
    }

    private static PortSet Tcp(int port) => PortSet.Of(TransportProtocol.Tcp, port, port);
}
