using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Libraries;

public sealed class UrlLibraryTests
{
    [Theory]
    [InlineData("url('https://u:p@Example.com:80/a?x=1#f').getScheme() == 'https'")]
    [InlineData("url('https://u:p@Example.com:80/a').getHost() == 'Example.com:80'")]
    [InlineData("url('https://u:p@Example.com:80/a').getHostname() == 'Example.com'")]
    [InlineData("url('https://example.com:80/a').getPort() == '80'")]
    [InlineData("url('https://[::1]:80/').getHostname() == '::1'")]
    [InlineData("url('https://[::1]/').getPort() == ''")]
    [InlineData("url('/path').getHost() == ''")]
    [InlineData("url('https://example.com/with space/').getEscapedPath() == '/with%20space/'")]
    [InlineData("url('https://example.com/a%2Fb').getEscapedPath() == '/a%2Fb'")]
    [InlineData("url('https://example.com/ü').getEscapedPath() == '/%C3%BC'")]
    [InlineData("url('https://example.com').getEscapedPath() == ''")]
    [InlineData("url('https://example.com/?k1=a&k2=b&k2=c').getQuery() == {'k1': ['a'], 'k2': ['b', 'c']}")]
    [InlineData("url('/?a+b=%20c&d').getQuery() == {'a b': [' c'], 'd': ['']}")]
    [InlineData("url('/?a;b=1&c=2').getQuery() == {'c': ['2']}")]
    [InlineData("url('https:://kubernetes.io/').getHostname() == ''")]
    [InlineData("url('HTTPS://example.com/') == url('https://example.com/')")]
    public void Reads_the_parts_of_a_URL(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("https://user:pass@example.com:80/path?query=val#fragment", true)]
    [InlineData("/path", true)]
    [InlineData("mailto:a@example.com", true)]
    [InlineData("http://example.com/%7E", true)]
    [InlineData("", false)]
    [InlineData("../relative-path", false)]
    [InlineData("example.com", false)]
    [InlineData("https://a:b:c/", false)]
    [InlineData("https://a b/", false)]
    [InlineData("https://[::1/", false)]
    [InlineData("https://a/%zz", false)]
    [InlineData("https://a%2Fb/", false)]
    [InlineData(":foo", false)]
    public void Accepts_what_Go_accepts(string text, bool isUrl) => Assert.Equal(CelBool.Of(isUrl), CelEvaluator.Of($"isURL('{text}')"));
}
