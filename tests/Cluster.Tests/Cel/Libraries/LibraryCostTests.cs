namespace KubeGuard.Cluster.Tests.Cel.Libraries;

// The costs of pkg/cel/library/cost.go of kubernetes/apiserver, without those of literals, which cost nothing.
public sealed class LibraryCostTests
{
    [Theory]
    [InlineData("'0123456789a'.lowerAscii()", 2)]
    [InlineData("'0123456789a'.charAt(1)", 1)]
    [InlineData("'0123456789a'.indexOf('a')", 1)]
    [InlineData("'0123456789a'.replace('a', 'b')", 3)]
    [InlineData("'0123456789a'.split('')", 3)]
    [InlineData("['01234', '56789a'].join()", 3)]
    [InlineData("'0123456789a'.find('aaaaa')", 4)]
    [InlineData("[1, 2, 3].sum()", 3)]
    [InlineData("['0123456789', 'a'].isSorted()", 1)]
    [InlineData("[1, 2].slice(0, 1)", 12)]
    [InlineData("[1, 2, 3].sort()", 29)]
    [InlineData("['a', 'b', 'c'].distinct()", 29)]
    [InlineData("lists.range(5)", 16)]
    [InlineData("sets.contains([1, 2], [1, 2, 3])", 7)]
    [InlineData("sets.equivalent([1, 2], [1, 2, 3])", 13)]
    [InlineData("isIP('192.168.0.1')", 2)]
    [InlineData("ip.isCanonical('192.168.0.1')", 3)]
    [InlineData("cidr('10.0.0.0/8').containsIP('10.0.0.1')", 3)]
    [InlineData("cidr('10.0.0.0/8').containsCIDR('10.0.0.0/9')", 5)]
    [InlineData("quantity('100Mi')", 1)]
    [InlineData("semver('1.2.3').major()", 2)]
    [InlineData("format.dns1123Label()", 1)]
    [InlineData("format.dns1123Label().validate('0123456789')", 17)]
    public void Costs_what_the_API_server_counts(string expression, long cost) => Assert.Equal(cost, CelEvaluator.CostOf(expression));
}
