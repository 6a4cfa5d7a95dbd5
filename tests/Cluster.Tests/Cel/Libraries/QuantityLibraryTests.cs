using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Libraries;

public sealed class QuantityLibraryTests
{
    [Theory]
    [InlineData("quantity('200M') == quantity('0.2G')")]
    [InlineData("quantity('1e3') == quantity('1k') && quantity('1E') == quantity('1000P')")]
    [InlineData("quantity('0.1n') == quantity('1n')")]
    [InlineData("quantity('50Mi').isGreaterThan(quantity('50M'))")]
    [InlineData("quantity('50M').isLessThan(quantity('100M'))")]
    [InlineData("quantity('50M').compareTo(quantity('50Mi')) == -1")]
    [InlineData("quantity('50k').add(quantity('20')) == quantity('50.02k')")]
    [InlineData("quantity('50k').sub(20000) == quantity('30k')")]
    [InlineData("quantity('50k').add(20).sub(quantity('100k')).sub(-50000) == quantity('20')")]
    [InlineData("quantity('-5').sign() == -1 && sign(quantity('0')) == 0")]
    [InlineData("quantity('50.703k').asApproximateFloat() == 50703.0")]
    [InlineData("quantity('50.703k').asInteger() == 50703 && quantity('1Ki').asInteger() == 1024")]
    [InlineData("quantity('9999999999999999999999999999999999999').add(1).isGreaterThan(quantity('9999999999999999999999999999999999999'))")]
    [InlineData("quantity('9999999999999999999Gi').compareTo(quantity('9223372036854775807')) == 0")]
    public void Calculates_exactly(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("20", true)]
    [InlineData("1.5Gi", true)]
    [InlineData("-3m", true)]
    [InlineData("10000k", true)]
    [InlineData("", false)]
    [InlineData("200K", false)]
    [InlineData("10Mm", false)]
    [InlineData("Three", false)]
    [InlineData("1,3G", false)]
    [InlineData("1.1.M", false)]
    [InlineData(" 1", false)]
    [InlineData("1i", false)]
    [InlineData("-3.01e-", false)]
    public void Accepts_what_Kubernetes_accepts(string text, bool isQuantity) => Assert.Equal(CelBool.Of(isQuantity), CelEvaluator.Of($"isQuantity('{text}')"));

    [Theory]
    [InlineData("500m")]
    [InlineData("1.5Ki")]
    [InlineData("9999999999999999999999999999999999999G")]
    public void Has_no_integer_where_Kubernetes_has_none(string text)
    {
        Assert.Equal(CelBool.False, CelEvaluator.Of($"quantity('{text}').isInteger()"));
        Assert.Equal("cannot convert value to integer", CelEvaluator.ErrorOf($"quantity('{text}').asInteger()"));
    }

    [Theory]
    [InlineData("quantity('1') < quantity('2')")]
    [InlineData("quantity('1').add('2')")]
    [InlineData("isQuantity(1)")]
    public void Has_no_other_operators(string expression) => Assert.NotEmpty(CelEvaluator.ProblemsOf(expression));

    [Fact]
    public void Does_not_calculate_with_digits_without_end() => Assert.IsType<CelUnknown>(CelEvaluator.Of("quantity('1e999999999') == quantity('1')"));
}
