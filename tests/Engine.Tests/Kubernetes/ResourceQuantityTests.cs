using KubeGuard.Kubernetes;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class ResourceQuantityTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("0", 0)]
    [InlineData("0.5", 0.5)]
    [InlineData(".5", 0.5)]
    [InlineData("1.", 1)]
    [InlineData("+1", 1)]
    [InlineData("-1", -1)]
    [InlineData("250m", 0.25)]
    [InlineData("1k", 1000)]
    [InlineData("1M", 1e6)]
    [InlineData("1E", 1e18)]
    [InlineData("1E3", 1000)]
    [InlineData("1e-3", 0.001)]
    [InlineData("1Ki", 1024)]
    [InlineData("1.5Gi", 1610612736)]
    [InlineData("1Ei", 1152921504606846976)]
    public void Reads_what_Kubernetes_reads(string text, double expected) =>
        Assert.Equal(expected, ResourceQuantity.TryParse(text)!.Value.Value, Math.Abs(expected) * 1e-12);

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData(".")]
    [InlineData("1K")]
    [InlineData("1ki")]
    [InlineData("1 Gi")]
    [InlineData(" 1")]
    [InlineData("1\n")]
    [InlineData("1GB")]
    [InlineData("1,5")]
    [InlineData("one")]
    [InlineData("NaN")]
    [InlineData("1-")]
    [InlineData("1e")]
    [InlineData("1e100")]
    [InlineData("1e-2147483648")]
    public void Refuses_what_Kubernetes_refuses(string text) => Assert.Null(ResourceQuantity.TryParse(text));

    [Theory]
    [InlineData("limit: 1Gi", true)]
    [InlineData("limit: 2", true)]
    [InlineData("limit: 0.5", true)]
    [InlineData("limit: 0", false)]
    [InlineData("limit: 0Mi", false)]
    [InlineData("limit: null", false)]
    [InlineData("other: 1", false)]
    [InlineData("limit: '{{ x }}'", null)]
    [InlineData("limit: much", null)]
    [InlineData("limit: { a: b }", null)]
    public void Is_set_unless_absent_or_zero(string yaml, bool? expected) =>
        Assert.Equal(expected, ResourceQuantity.IsSet(Yaml.Cursor(yaml)["limit"]));
}
