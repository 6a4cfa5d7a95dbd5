using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Tests.Network.Declared;

public sealed class PeerTextTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("192.0.2.0/24", "192.0.2.0/24")]
    [InlineData("192.0.2.1-192.0.2.9", "192.0.2.1-192.0.2.9")]
    [InlineData("192.0.2.0-192.0.2.255", "192.0.2.0/24")]
    [InlineData("0.0.0.0/0 except 10.0.0.0/8, 192.0.2.1", "0.0.0.0/0 except 10.0.0.0/8, 192.0.2.1")]
    [InlineData("2001:db8::/32", "2001:db8::/32")]
    [InlineData("external", "external")]
    [InlineData("external except 192.0.2.0/24", "external except 192.0.2.0/24")]
    public void Addresses_are_written_as_they_are_read(string text, string expected) => Assert.Equal([expected], AddressSetText.Of(AddressSetText.Parse(text)!));

    [Fact]
    public void All_addresses_are_one_block_of_each_version() => Assert.Equal(["0.0.0.0/0", "::/0"], AddressSetText.Of(KnownAddresses.All));

    [Fact]
    public void Addresses_outside_are_those_that_no_cluster_uses()
    {
        Assert.False(AddressSetText.ExternalAddresses.Overlaps(KnownAddresses.ClusterBlocks));
        Assert.Equal(KnownAddresses.All, AddressSetText.ExternalAddresses.Union(KnownAddresses.ClusterBlocks));
    }

    [Theory]
    [InlineData("8080", "8080")]
    [InlineData("443,80", "80, 443")]
    [InlineData("53, 53/UDP", "53, 53/UDP")]
    [InlineData("8000-8010/SCTP", "8000-8010/SCTP")]
    [InlineData("1-65535", "all/TCP")]
    [InlineData("all", "all")]
    [InlineData("all/UDP", "all/UDP")]
    public void Ports_are_written_in_order(string text, string expected) => Assert.Equal(expected, PortText.Of(PortText.Parse(text)!));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("80-70")]
    [InlineData("80/udp")]
    [InlineData("http")]
    [InlineData("80,")]
    public void Other_texts_are_no_ports(string text) => Assert.Null(PortText.Parse(text));

    [Theory]
    [InlineData("app=web", "app=web")]
    [InlineData("app == web", "app=web")]
    [InlineData("app!=web", "app notin (web)")]
    [InlineData("tier in (front, back),!canary,app", "!canary, app, tier in (back,front)")]
    public void Selectors_are_those_of_kubectl(string text, string expected) => Assert.Equal(expected, SelectorText.Parse(text)!.ToString());

    [Theory]
    [InlineData("app=")]
    [InlineData("a b")]
    [InlineData("tier in ()")]
    public void An_empty_value_is_a_value_and_a_blank_is_none(string text) => Assert.Equal(text.EndsWith('=') || text.EndsWith("()", StringComparison.Ordinal), SelectorText.Parse(text) is not null);

    [Theory]
    [InlineData("shop/web")]
    [InlineData("shop/web[Deployment]")]
    [InlineData("shop/*")]
    [InlineData("*/*")]
    [InlineData("shop/{app=web}")]
    [InlineData("{team=a}/{tier in (a,b)}")]
    [InlineData("anywhere")]
    [InlineData("cluster")]
    [InlineData("others")]
    [InlineData("outside")]
    [InlineData("ingress")]
    public void Peers_have_names_labels_or_words(string text) => Assert.NotNull(PeerText.Parse(text, out _));

    [Theory]
    [InlineData("web", "'web' is no peer; write namespace/workload, namespace/{label=value}, an address block, or one of anywhere, cluster, outside, others, ingress, external")]
    [InlineData("ingres", "'ingres' is no peer; did you mean 'ingress'?")]
    [InlineData("*/web", "'*/web' names a workload and not the namespace that it is in")]
    [InlineData("shop/{a b}", "'a b' is no selector; write labels as kubectl takes them, such as app=web,tier in (a,b),!canary")]
    public void Other_texts_are_refused_with_the_way_to_write_them(string text, string expected)
    {
        Assert.Null(PeerText.Parse(text, out var problem));
        Assert.Equal(expected, problem);
    }
}
