using System.Diagnostics.CodeAnalysis;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Cel;

public sealed class CelCostEstimateTests
{
    private const int MaxItems = 20;
    private const int MaxLength = 50;

    private static readonly CelEnvironment _environment = new CelEnvironment(KubernetesVersion.Latest).With("object", CelType.Dyn);

    [Theory]
    [InlineData("object.text == object.text")]
    [InlineData("object.texts.all(x, x.startsWith('xx') && x.matches('^x+$'))")]
    [InlineData("object.texts.filter(x, x.contains('y')).size() == 0")]
    [InlineData("object.texts.map(x, x + '-' + x).join(', ') == ''")]
    [InlineData("object.texts.exists(x, object.texts.exists(y, x == y && x in object.texts))")]
    [InlineData("object.texts.exists_one(x, x.lowerAscii().replace('x', 'yy') == 'y')")]
    [InlineData("has(object.text) && object.?text.orValue('') != '' ? object.text.split('').size() > 0 : false")]
    [InlineData("object.texts.distinct().sort().isSorted() && sets.contains(object.texts, object.texts)")]
    [InlineData("object.texts.transformList(i, x, i > 0, x).size() > 0")]
    [InlineData("{'a': object.text}.a.substring(1).upperAscii().findAll('X+').size() > 0")]
    [InlineData("'%s is %s'.format([object.text, object.texts]) != ''")]
    [InlineData("isIP(object.text) || isQuantity(object.text) || isURL(object.text) || format.uri().validate(object.text).hasValue()")]
    [InlineData("cidr('2001:db8::/128').containsIP('2001:db8::1')")]
    [InlineData("object.texts.sortBy(x, x).first() == optional.none()")]
    public void Is_not_below_the_cost_of_the_largest_object(string expression)
    {
        var text = new CelString(new string('x', MaxLength));
        var value = CelDictionary.Of(("text", text), ("texts", new CelArray([.. Enumerable.Repeat(text, MaxItems)])));
        var compilation = CelCompiler.Compile(expression, _environment);

        var estimate = CelCostEstimate.Of(compilation, _environment, MaxItems, MaxLength);

        var cost = compilation.Program!.Evaluate(new Variables(value), new CelBudget()).Cost;
        Assert.InRange(cost, 1, estimate);
        Assert.InRange(estimate, cost, 1_000 * cost);
    }

    [Fact]
    public void Multiplies_what_loops_within_loops_do()
    {
        var one = Estimate("object.a.all(x, x == 1)", 100);
        var two = Estimate("object.a.all(x, object.b.all(y, x == y))", 100);

        Assert.InRange(two, 50 * one, 200 * one);
    }

    [Fact]
    public void Grows_with_the_sizes() => Assert.True(Estimate("object.a.all(x, x == 1)", 10) < Estimate("object.a.all(x, x == 1)", 1_000));

    [Theory]
    [InlineData("lists.range(object.n).size() > 0")]
    [InlineData("object.a.replace('', object.b).replace('', object.b).replace('', object.b).replace('', object.b).replace('', object.b) == ''")]
    public void Has_no_bound_for_what_may_grow_without_end(string expression) => Assert.Equal(long.MaxValue, Estimate(expression, 100));

    private static long Estimate(string expression, int maxItems) =>
        CelCostEstimate.Of(CelCompiler.Compile(expression, _environment), _environment, maxItems, MaxLength);

    private sealed class Variables(CelValue value) : ICelVariables
    {
        public bool TryGet(string name, [NotNullWhen(true)] out CelValue? found)
        {
            found = value;
            return true;
        }
    }
}
