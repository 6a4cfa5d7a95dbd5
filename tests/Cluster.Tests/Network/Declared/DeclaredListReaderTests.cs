namespace KubeGuard.Cluster.Tests.Network.Declared;

public sealed class DeclaredListReaderTests
{
    [Fact]
    public void A_list_has_connections_of_three_kinds()
    {
        var list = Lists.Read("""
            ingressController: ingress-nginx
            allow:
            - ingress -> shop/web: 8080
            - shop/web   ->  shop/api: [8080, 53/UDP]
            deny:
            - external -> shop/db: all
            require:
            - shop/web -> shop/api: 8080
            """);

        Assert.Equal(["ingress -> shop/web: 8080", "shop/web -> shop/api: 8080, 53/UDP"], list.Allow.Select(line => line.ToString()));
        Assert.Equal(["external -> shop/db: all"], list.Deny.Select(line => line.ToString()));
        Assert.Equal(["shop/web -> shop/api: 8080"], list.Require.Select(line => line.ToString()));
        Assert.Equal("ingress-nginx/*", list.Controller!.Text);
    }

    [Theory]
    [InlineData("alow: []", "'alow' is no field of a list; did you mean 'allow'?")]
    [InlineData("allow: shop/web", "it must be a list of lines such as '- shop/web -> shop/api: 8080'")]
    [InlineData("allow: [shop/web]", "a line has two peers and ports, as in 'shop/web -> shop/api: 8080'; write 'all' for every port")]
    [InlineData("allow: [{ shop/web: 80 }]", "'shop/web' lacks the arrow between two peers, as in 'shop/web -> shop/api'")]
    [InlineData("allow: [{ shop/web -> shop/db: }]", "the ports are missing; write 'all' for every port")]
    [InlineData("allow: [{ shop/web -> shop/db: http }]", "'http' are no ports; write them as in '8080, 53/UDP, 30000-32767', or 'all'")]
    [InlineData("allow: [{ shop/web -> ingress: 80 }]", "the ingress controller only makes connections; name it on the left")]
    [InlineData("allow: [{ external -> 192.0.2.1: 80 }]", "one end must be pods, since no policy is about connections between addresses")]
    [InlineData("ingressController: 7", "'7' does not say where the ingress controller is; write its namespace, or namespace/{label=value}", false)]
    [InlineData("allow: [{ shop/a -> shop/b: 80 }, { shop/a -> shop/b: 81 }]", "'shop/a -> shop/b' is there twice; join the ports in one line")]
    public void A_wrong_line_is_left_out_with_one_problem(string yaml, string problem, bool expected = true)
    {
        var list = Lists.ReadAny(yaml);

        Assert.Equal(expected ? [problem] : [], list.Problems.Select(found => found.Text));
    }
}
