using KubeGuard.Cluster.Network.Explanations;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Tests.Network;

public sealed class ConnectionQuestionTests
{
    [Theory]
    [InlineData("shop/web -> shop/db:5432", "shop/web", "shop/db", "5432", "TCP")]
    [InlineData("shop/web->shop/db", "shop/web", "shop/db", null, null)]
    [InlineData(" a -> dns:53/udp ", "a", "dns", "53", "UDP")]
    [InlineData("a -> dns/UDP", "a", "dns", null, "UDP")]
    [InlineData("a -> shop/udp", "a", "shop/udp", null, null)]
    [InlineData("a -> shop/db:http", "a", "shop/db", "http", null)]
    [InlineData("a -> 192.0.2.1:443", "a", "192.0.2.1", "443", "TCP")]
    [InlineData("a -> 192.0.2.0/24", "a", "192.0.2.0/24", null, null)]
    [InlineData("a -> 192.0.2.0/24:443/SCTP", "a", "192.0.2.0/24", "443", "SCTP")]
    [InlineData("a -> 2001:db8::1", "a", "2001:db8::1", null, null)]
    [InlineData("a -> [2001:db8::1]:443", "a", "2001:db8::1", "443", "TCP")]
    [InlineData("2001:db8::/32 -> a[Deployment]:80", "2001:db8::/32", "a[Deployment]", "80", "TCP")]
    public void A_question_names_both_ends_and_may_name_a_port(string text, string source, string destination, string? port, string? protocol)
    {
        var question = ConnectionQuestion.Parse(text, out var error);

        Assert.Equal("", error);
        Assert.Equal((source, destination, port, protocol), (question!.Source, question.Destination, question.Port, question.Protocol is { } known ? TransportProtocols.NameOf(known) : null));
    }

    [Theory]
    [InlineData("shop/web", "expected a source and a destination, as in shop/web -> shop/db:5432")]
    [InlineData("-> shop/db", "expected a source and a destination, as in shop/web -> shop/db:5432")]
    [InlineData("a -> b -> c", "expected a source and a destination, as in shop/web -> shop/db:5432")]
    [InlineData("a -> :80", "the destination is missing before the port")]
    [InlineData("a -> b:", "the port is missing after the colon")]
    [InlineData("a -> b:0", "'0' is no port; ports are 1 to 65535")]
    [InlineData("a -> b:-1", "'-1' is no port; ports are 1 to 65535")]
    [InlineData("a -> b:99999999999", "'99999999999' is no port; ports are 1 to 65535")]
    public void A_text_that_is_no_question_is_refused_with_a_reason(string text, string reason)
    {
        Assert.Null(ConnectionQuestion.Parse(text, out var error));
        Assert.Equal(reason, error);
    }
}
