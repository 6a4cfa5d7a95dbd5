using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Libraries;

public sealed class AddressLibraryTests
{
    [Theory]
    [InlineData("ip('10.0.0.1').family() == 4 && ip('::1').family() == 6")]
    [InlineData("ip('2001:DB8::1') == ip('2001:db8:0::1')")]
    [InlineData("string(ip('2001:DB8::1')) == '2001:db8::1'")]
    [InlineData("ip.isCanonical('2001:db8::1') && !ip.isCanonical('2001:DB8::1')")]
    [InlineData("ip('0.0.0.0').isUnspecified() && ip('::').isUnspecified()")]
    [InlineData("ip('127.0.0.9').isLoopback() && ip('::1').isLoopback() && !ip('::2').isLoopback()")]
    [InlineData("ip('224.0.0.1').isLinkLocalMulticast() && ip('ff02::1').isLinkLocalMulticast() && !ip('ff05::1').isLinkLocalMulticast()")]
    [InlineData("ip('169.254.169.254').isLinkLocalUnicast() && ip('fe80::1').isLinkLocalUnicast() && !ip('fec0::1').isLinkLocalUnicast()")]
    [InlineData("ip('192.168.0.1').isGlobalUnicast() && !ip('255.255.255.255').isGlobalUnicast() && !ip('239.0.0.1').isGlobalUnicast()")]
    [InlineData("type(ip('::1')) == net.IP && type(cidr('::/0')) == net.CIDR")]
    public void Knows_addresses(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("cidr('192.168.0.0/24').containsIP('192.168.0.1')")]
    [InlineData("!cidr('192.168.0.0/24').containsIP(ip('192.168.1.1'))")]
    [InlineData("!cidr('::/0').containsIP('10.0.0.1')")]
    [InlineData("cidr('192.168.0.0/16').containsCIDR('192.168.1.0/24')")]
    [InlineData("!cidr('192.168.0.0/24').containsCIDR(cidr('192.168.0.0/23'))")]
    [InlineData("cidr('10.0.0.5/8').ip() == ip('10.0.0.5')")]
    [InlineData("cidr('10.0.0.5/8').prefixLength() == 8")]
    [InlineData("cidr('10.0.0.5/8') != cidr('10.0.0.0/8') && cidr('10.0.0.5/8').masked() == cidr('10.0.0.0/8')")]
    [InlineData("string(cidr('10.0.0.5/8')) == '10.0.0.5/8'")]
    public void Knows_blocks_with_their_host_bits(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("isIP('192.168.0.1.0')")]
    [InlineData("isIP('010.0.0.1')")]
    [InlineData("isIP('::ffff:1.2.3.4')")]
    [InlineData("isIP('fe80::1%eth0')")]
    [InlineData("isCIDR('10.0.0.0')")]
    [InlineData("isCIDR('10.0.0.0/33')")]
    [InlineData("isCIDR('::ffff:1.2.3.4/128')")]
    public void Refuses_what_Kubernetes_refuses(string expression) => Assert.Equal(CelBool.False, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("ip('::ffff:1.2.3.4')")]
    [InlineData("cidr('2001:db8::/')")]
    [InlineData("cidr('10.0.0.0/8').containsIP('x')")]
    [InlineData("ip.isCanonical('x')")]
    public void Fails_for_what_is_no_address(string expression) => Assert.Contains("parse error", CelEvaluator.ErrorOf(expression), StringComparison.Ordinal);
}
