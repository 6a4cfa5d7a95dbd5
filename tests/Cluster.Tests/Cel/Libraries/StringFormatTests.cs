using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Libraries;

public sealed class StringFormatTests
{
    [Theory]
    [InlineData("'none'.format([])", "none")]
    [InlineData("'100%%'.format([])", "100%")]
    [InlineData("'%s is %d'.format(['a', -5])", "a is -5")]
    [InlineData("'%s %s %s'.format([1, 2u, true])", "1 2 true")]
    [InlineData("'%s %s'.format([null, type(1)])", "null int")]
    [InlineData("'%s %s'.format([timestamp('2023-02-03T23:31:20+00:00'), duration('1h45m47s')])", "2023-02-03T23:31:20Z 6347s")]
    [InlineData("'%s %s'.format([1.5, b'xyz'])", "1.5 xyz")]
    [InlineData("'%b %b %b'.format([5, true, -5])", "101 1 -101")]
    [InlineData("'%o %x %X'.format([11, 30, 255u])", "13 1e FF")]
    [InlineData("'%x %X'.format(['Hi', b'hi'])", "4869 6869")]
    [InlineData("'%f %.3f %.0f %.0f'.format([2.71828, 1.2345, 2.5, 1.5])", "2.718280 1.234 2 2")]
    [InlineData("'%f'.format([1234567.891])", "1,234,567.891000")]
    [InlineData("'%f %f'.format(['NaN', '-Infinity'])", "NaN -∞")]
    [InlineData("'%e'.format([1052.032911275])", "1.052033\u202F×\u202F10⁰³")]
    [InlineData("'%e %e'.format([0.000123, 9.9999999e300])", "1.230000\u202F×\u202F10⁻⁰⁴ 1.000000\u202F×\u202F10³⁰¹")]
    [InlineData("'%e'.format([0.0])", "0.000000\u202F×\u202F10⁰⁰")]
    [InlineData("'%s'.format([['a\\n', 3.14, null, [9]]])", "[\"a\\n\", 3.140000, null, [9]]")]
    [InlineData("'%s'.format([{'b': duration('2h'), 'a': b'x'}])", "{\"a\":b\"x\", \"b\":duration(\"7200s\")}")]
    public void Writes_values_as_Kubernetes_does(string expression, string text) =>
        Assert.Equal(text, Assert.IsType<CelString>(CelEvaluator.Of(expression)).Value);

    [Theory]
    [InlineData("'%a'.format([1])", "could not parse formatting clause: unrecognized formatting clause \"a\"")]
    [InlineData("'%d %d'.format([1])", "index 1 out of range")]
    [InlineData("'%'.format([1])", "could not parse formatting clause: unexpected end of string")]
    [InlineData("'%d'.format([1.5])", "error during formatting: the clause does not take a value of type double")]
    [InlineData("'%f'.format([1])", "error during formatting: the clause does not take a value of type int")]
    [InlineData("'%b'.format(['a'])", "error during formatting: the clause does not take a value of type string")]
    [InlineData("'%s'.format([[quantity('1')]])", "error during formatting: string clause does not take a value of type kubernetes.Quantity")]
    public void Refuses_what_a_clause_does_not_take(string expression, string message) => Assert.Equal(message, CelEvaluator.ErrorOf(expression));

    [Fact]
    public void Does_not_write_a_number_with_digits_without_end() => Assert.IsType<CelUnknown>(CelEvaluator.Of("'%.1000000000f'.format([1.5])"));
}
