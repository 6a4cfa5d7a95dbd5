using KubeGuard.Network;

namespace KubeGuard.Engine.Tests.Network;

public sealed class AddressBlockTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0-10.255.255.255")]
    [InlineData("10.1.2.3/8", "10.0.0.0-10.255.255.255")]
    [InlineData("192.0.2.1/32", "192.0.2.1")]
    [InlineData("0.0.0.0/0", "0.0.0.0-255.255.255.255")]
    [InlineData("0.0.0.0/1", "0.0.0.0-127.255.255.255")]
    [InlineData("::/0", "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8::/63", "2001:db8::-2001:db8:0:1:ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8::/65", "2001:db8::-2001:db8::7fff:ffff:ffff:ffff")]
    [InlineData("::1/128", "::1")]
    public void Contains_the_addresses_of_its_prefix(string text, string expected) => Assert.Equal(expected, Block(text).Addresses.ToString());

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("10.0.0/8")]
    [InlineData("::/129")]
    [InlineData("/8")]
    [InlineData("")]
    public void Refuses_what_is_no_block(string text) => Assert.False(AddressBlock.TryParse(text, out _));

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("10.0.0.1/8", false)]
    [InlineData("::/0", true)]
    [InlineData("0:0:0::/0", true)]
    [InlineData("::1/0", false)]
    public void Tells_whether_bits_after_the_prefix_are_set(string text, bool expected) => Assert.Equal(expected, Block(text).IsCanonical);

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16", true)]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", false)]
    [InlineData("10.0.0.0/8", "11.0.0.0/16", false)]
    [InlineData("10.1.0.0/16", "10.0.0.0/8", false)]
    [InlineData("0.0.0.0/0", "::/1", false)]
    [InlineData("::/0", "fd00::/8", true)]
    public void Tells_whether_another_block_is_strictly_inside(string outer, string inner, bool expected) =>
        Assert.Equal(expected, Block(outer).StrictlyContains(Block(inner)));

    [Fact]
    public void An_address_alone_may_be_taken_for_a_block()
    {
        Assert.True(AddressBlock.TryParseBlockOrAddress("10.0.0.1", out var block));
        Assert.Equal("10.0.0.1/32", block.ToString());
    }

    [Fact]
    public void Blocks_that_touch_join_and_blocks_of_two_versions_do_not()
    {
        Assert.Equal("0.0.0.0-255.255.255.255", KnownAddresses.Union("0.0.0.0/1", "128.0.0.0/1").ToString());
        Assert.Equal(KnownAddresses.All, KnownAddresses.Union("::/0", "0.0.0.0/0"));
    }

    [Fact]
    public void Exceptions_cut_a_block() => Assert.Equal(
        "10.0.0.0-10.0.255.255,10.2.0.0-10.255.255.255",
        Block("10.0.0.0/8").Addresses.Except(Block("10.1.0.0/16").Addresses).ToString());

    [Fact]
    public void Whole_families_contain_the_blocks_of_a_cluster() => Assert.True(KnownAddresses.All.Contains(KnownAddresses.ClusterBlocks));

    private static AddressBlock Block(string text)
    {
        Assert.True(AddressBlock.TryParse(text, out var block));
        return block;
    }
}
