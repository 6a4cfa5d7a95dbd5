using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Libraries;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Cel.Libraries;

public sealed class LibraryVersionTests
{
    [Theory]
    [InlineData("quantity('1').sign() == 1", 28)]
    [InlineData("'%s'.format([1]) == '1'", 29)]
    [InlineData("sets.contains([1], [1])", 29)]
    [InlineData("isIP('::1')", 30)]
    [InlineData("format.uuid() == format.uuid()", 31)]
    [InlineData("isSemver('1.0.0')", 33)]
    [InlineData("[1].sort() == [1]", 34)]
    [InlineData("[1].sortBy(x, x) == [1]", 34)]
    [InlineData("[1].includes(1)", 37)]
    public void Knows_a_function_from_the_version_on_that_brought_it(string expression, int minor)
    {
        Assert.Equal(CelBool.True, CelEvaluator.Of(expression, minor));
        Assert.NotEmpty(CelEvaluator.ProblemsOf(expression, minor - 1));
    }

    [Theory]
    [InlineData("isURL('/')")]
    [InlineData("'a'.find('a') == 'a'")]
    [InlineData("[1].isSorted()")]
    [InlineData("'a'.lowerAscii() == 'a'")]
    public void Knows_the_first_functions_in_every_version(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression, 25));

    [Fact]
    public void Has_no_two_overloads_of_one_name()
    {
        var names = CelLibraries.All.SelectMany(library => library.Functions).SelectMany(function => function.Overloads).Select(overload => overload.Id);

        Assert.Empty(names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Checks_the_types_of_questions_to_the_authorizer_whose_answers_are_unknown()
    {
        var environment = new CelEnvironment(KubernetesVersion.Latest).With("authorizer", AuthorizerLibrary.Authorizer);
        const string Allowed = "authorizer.group('').resource('pods').subresource('x').namespace('a').name('b').fieldSelector('c=d').check('get').allowed()";

        Assert.Empty(CelCompiler.Compile(Allowed, environment).Problems);
        Assert.NotEmpty(CelCompiler.Compile("authorizer.resource('pods')", environment).Problems);
        Assert.Equal("authorizer", Assert.Single(Assert.IsType<CelUnknown>(CelEvaluator.Of("a || false", 37, ("a", new CelUnknown("authorizer")))).Sources));
    }
}
