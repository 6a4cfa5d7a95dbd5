using KubeGuard.Network;

namespace KubeGuard.Engine.Tests.Network;

public sealed class AddressTests
{
    [Theory]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("255.255.255.255", "255.255.255.255")]
    [InlineData("169.254.169.254", "169.254.169.254")]
    [InlineData("::", "::")]
    [InlineData("::1", "::1")]
    [InlineData("fd00:ec2::254", "fd00:ec2::254")]
    [InlineData("FD00:0EC2:0:0:0:0:0:254", "fd00:ec2::254")]
    [InlineData("1:0:0:2:0:0:0:3", "1:0:0:2::3")]
    [InlineData("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8")]
    [InlineData("1:0:3:4:5:6:7:8", "1:0:3:4:5:6:7:8")]
    [InlineData("1::", "1::")]
    [InlineData("::ffff:10.0.0.1", "::ffff:a00:1")]
    [InlineData("64:ff9b::192.0.2.33", "64:ff9b::c000:221")]
    public void Reads_an_address_and_writes_it_in_its_usual_form(string text, string expected)
    {
        Assert.True(AddressText.TryParse(text, out var address));
        Assert.Equal(expected, address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("10.0.0")]
    [InlineData("10.0.0.0.0")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0.01")]
    [InlineData("10.0.0.-1")]
    [InlineData("10.0.0.1 ")]
    [InlineData("10.0.0.٣")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7:8::")]
    [InlineData("12345::")]
    [InlineData("g::")]
    [InlineData("fe80::1%eth0")]
    [InlineData("[::1]")]
    [InlineData("10.0.0.1::")]
    [InlineData("1:10.0.0.1:2::")]
    [InlineData("example.com")]
    public void Refuses_what_is_no_address(string text) => Assert.False(AddressText.TryParse(text, out _));

    [Fact]
    public void The_last_address_of_one_version_is_not_followed_by_the_first_of_the_other()
    {
        var (last, first) = (Address.OfIPv4(uint.MaxValue), new Address(AddressFamily.IPv6, 0, 0));

        Assert.True(last.CompareTo(first) < 0);
        Assert.False(last.IsFollowedBy(first));
        Assert.Equal(2, KnownAddresses.All.Ranges.Count);
    }

    [Fact]
    public void Neighbours_are_found_across_the_middle_of_the_bits()
    {
        var address = new Address(AddressFamily.IPv6, 1, ulong.MaxValue);

        Assert.Equal(new Address(AddressFamily.IPv6, 2, 0), address.Next);
        Assert.Equal(address, address.Next.Previous);
        Assert.True(address.IsFollowedBy(address.Next));
    }
}
