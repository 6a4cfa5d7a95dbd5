using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>The type check of expressions.</summary>
public sealed class CelTypeTests
{
    private static readonly CelType _spec = CelType.Object("Spec", new Dictionary<string, CelType> { ["replicas"] = CelType.Int, ["names"] = CelType.List(CelType.String) });
    private static readonly CelType _object = CelType.Object("Object", new Dictionary<string, CelType> { ["spec"] = _spec });

    [Theory]
    [InlineData("1", "int")]
    [InlineData("[1u]", "list(uint)")]
    [InlineData("[]", "list(dyn)")]
    [InlineData("{'a': [1.0]}", "map(string, list(double))")]
    [InlineData("true ? [] : [1]", "list(int)")]
    [InlineData("dyn(1)", "dyn")]
    [InlineData("[dyn(1), 'a']", "list(dyn)")]
    [InlineData("int", "type")]
    [InlineData("any.spec", "dyn")]
    [InlineData("any.spec == 1", "bool")]
    [InlineData("any.?spec", "optional_type(dyn)")]
    [InlineData("any.?a.b.c.orValue('x')", "dyn")]
    [InlineData("any[0] + 1", "int")]
    [InlineData("object.spec.replicas", "int")]
    [InlineData("object.?spec.replicas.orValue(1)", "int")]
    [InlineData("object.spec.names[?0]", "optional_type(string)")]
    [InlineData("object.spec.names.map(n, size(n))", "list(int)")]
    [InlineData("object.spec.names.transformMap(i, n, n)", "map(int, string)")]
    [InlineData("object.spec.names.filter(n, n != '')", "list(string)")]
    [InlineData("any.map(x, x)", "list(dyn)")]
    [InlineData("timestamp('2000-01-01T00:00:00Z') - duration('1h')", "google.protobuf.Timestamp")]
    [InlineData("optional.of(1).optMap(x, string(x))", "optional_type(string)")]
    [InlineData("has(object.spec.replicas)", "bool")]
    public void Finds_the_type(string text, string type)
    {
        var compilation = CelRun.Compile(text, ("any", CelType.Dyn), ("object", _object));

        Assert.Empty(compilation.Problems);
        Assert.Equal(type, compilation.ResultType.ToString());
    }

    [Theory]
    [InlineData("object.spec.replcas == 1", "undefined field 'replcas' at 'replcas'")]
    [InlineData("has(object.spec.replcas)", "undefined field 'replcas' at 'replcas'")]
    [InlineData("object.spec.?replcas.hasValue()", "undefined field 'replcas' at 'replcas'")]
    [InlineData("object.spec.replicas == '1'", "found no matching overload for '_==_' applied to '(int, string)' at '=='")]
    [InlineData("1 == 1.0", "found no matching overload for '_==_' applied to '(int, double)' at '=='")]
    [InlineData("1 + 1.0", "found no matching overload for '_+_' applied to '(int, double)' at '+'")]
    [InlineData("'a'.size('b')", "found no matching overload for 'size' applied to 'string.(string)' at 'size'")]
    [InlineData("1 && true", "found no matching overload for '_&&_' applied to '(int, bool)' at '1'")]
    [InlineData("true || true || 'a'", "found no matching overload for '_||_' applied to '(bool, string)' at ''a''")]
    [InlineData("true ? 1 : 'a'", "found no matching overload for '_?_:_' applied to '(bool, int, string)' at '?'")]
    [InlineData("[1, 'a']", "expected type 'int' but found 'string' at ''a''")]
    [InlineData("{'a': 1, 2: 2}", "expected type 'string' but found 'int' at '2'")]
    [InlineData("[1].all(x, x)", "expected type 'bool' but found 'int' at 'x'")]
    [InlineData("1.all(x, true)", "expression of type 'int' cannot be range of a comprehension (must be list, map, or dynamic) at '1'")]
    [InlineData("'a'.b", "type 'string' does not support field selection at 'b'")]
    [InlineData("nope", "undeclared reference to 'nope' (in container '') at 'nope'")]
    [InlineData("nope(1)", "undeclared reference to 'nope' (in container '') at 'nope'")]
    [InlineData("[1].map(x, x) == [1].map(y, x)", "undeclared reference to 'x' (in container '') at 'x'")]
    [InlineData("object.spec.names.orValue(1)", "found no matching overload for 'orValue' applied to 'list(string).(int)' at 'orValue'")]
    [InlineData("[?1]", "expected type 'optional_type(int)' but found 'int' at '1'")]
    public void Refuses_what_can_only_fail(string text, string problem) => Assert.Equal(problem, CelRun.ProblemOf(text, ("object", _object)));

    [Theory]
    [InlineData("duration('1d') == duration('24h')", "invalid duration argument at ''1d''")]
    [InlineData("timestamp('2000-13-01T00:00:00Z') == timestamp(0)", "invalid timestamp argument at ''2000-13-01T00:00:00Z''")]
    [InlineData("'a'.matches('(')", "invalid matches argument at ''(''")]
    [InlineData("'a'.matches('(?=a)')", "invalid matches argument at ''(?=a)''")]
    public void Checks_constants(string text, string problem) => Assert.Equal(problem, CelRun.ProblemOf(text));

    [Fact]
    public void A_dynamic_object_may_have_any_field() => Assert.Empty(CelRun.Compile("object.spec.replcas <= 5", ("object", CelType.Dyn)).Problems);

    [Fact]
    public void Reports_every_problem() => Assert.Equal(2, CelRun.Compile("nope + 1 == object.spec.nope", ("object", _object)).Problems.Count);

    [Fact]
    public void Null_compares_with_objects_and_dynamic_values_but_with_no_number()
    {
        Assert.Empty(CelRun.Compile("object.spec != null && any == null", ("object", _object), ("any", CelType.Dyn)).Problems);
        Assert.NotEmpty(CelRun.Compile("object.spec.replicas != null", ("object", _object)).Problems);
    }

    [Theory]
    [InlineData(27, "1 < 2.0")]
    [InlineData(27, "{'a': 1}.?a.orValue(0)")]
    [InlineData(31, "[1].all(i, x, true)")]
    public void A_version_has_no_functions_of_a_later_one(int minor, string text)
    {
        Assert.NotEmpty(CelCompiler.Compile(text, new CelEnvironment(new KubernetesVersion(minor))).Problems);
        Assert.Empty(CelCompiler.Compile(text, new CelEnvironment(new KubernetesVersion(minor + 1))).Problems);
    }

    [Fact]
    public void A_message_has_the_fields_of_its_type()
    {
        var environment = new CelEnvironment(KubernetesVersion.Latest).WithMessages(name => name == "Object.spec" ? _spec : null);

        Assert.Equal("Spec", CelCompiler.Compile("Object.spec{replicas: 1, ?names: optional.of(['a'])}", environment).ResultType.ToString());
        Assert.Equal("undefined field 'nope'", Assert.Single(CelCompiler.Compile("Object.spec{nope: 1}", environment).Problems).Message);
        Assert.Equal(
            "expected type of field 'replicas' is 'int' but provided type is 'string'",
            Assert.Single(CelCompiler.Compile("Object.spec{replicas: 'a'}", environment).Problems).Message);
        Assert.Equal("undeclared reference to 'Nope' (in container '')", Assert.Single(CelCompiler.Compile("Nope{}", environment).Problems).Message);
    }
}
