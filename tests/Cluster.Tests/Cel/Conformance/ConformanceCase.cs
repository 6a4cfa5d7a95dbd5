using System.Text.Json;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Cel.Conformance;

/// <summary>A test of the conformance data of CEL.</summary>
/// <param name="section">The section that it is in.</param>
/// <param name="json">The test.</param>
internal sealed class ConformanceCase(string section, JsonElement json)
{
    /// <summary>The section that it is in.</summary>
    public string Section { get; } = section;

    /// <summary>Its name.</summary>
    public string Name => json.GetProperty("name").GetString()!;

    /// <summary>The expression.</summary>
    public string Expression => json.GetProperty("expr").GetString()!;

    /// <summary>All tests of a suite.</summary>
    /// <param name="suite">The suite, with others in it.</param>
    /// <param name="section">The section; that of the suite unless given.</param>
    public static IEnumerable<ConformanceCase> In(JsonElement suite, string? section = null)
    {
        var tests = suite.TryGetProperty("tests", out var own) ? own.EnumerateArray().Select(test => new ConformanceCase(section!, test.GetProperty("original"))) : [];
        var inner = suite.TryGetProperty("suites", out var suites) ? suites.EnumerateArray().SelectMany(item => In(item, section ?? item.GetProperty("name").GetString())) : [];
        return [.. tests, .. inner];
    }

    /// <summary>Runs the test.</summary>
    public ConformanceResult Run()
    {
        var compilation = Compile();
        if (compilation is null || Expected(out var expected) is false)
        {
            return ConformanceResult.NotOfKubernetes;
        }

        if (compilation.Program is null)
        {
            // Kubernetes checks every type, refuses literals of mixed types, and knows no containers and protocol buffers.
            var isOfOthers = json.TryGetProperty("disableCheck", out _) || json.TryGetProperty("container", out _);
            return expected is CelError ? ConformanceResult.Passed
                : isOfOthers || compilation.Problems.All(problem => problem.Message.StartsWith("expected type '", StringComparison.Ordinal) || IsAboutMessages(problem)) ? ConformanceResult.NotOfKubernetes
                : ConformanceResult.Failed;
        }

        if (json.TryGetProperty("typedResult", out var typed) && ConformanceValue.TypeOf(typed.GetProperty("deducedType")) is { } type && !type.Equals(compilation.ResultType))
        {
            return ConformanceResult.Failed;
        }

        if (expected is null)
        {
            return ConformanceResult.Passed;
        }

        var value = compilation.Program.Evaluate(Values(), new CelBudget()).Value;
        return AreSame(value, expected) ? ConformanceResult.Passed : ConformanceResult.Failed;
    }

    private static bool IsAboutMessages(CelProblem problem) =>
        problem.Message.StartsWith("undeclared reference to '", StringComparison.Ordinal) && (problem.Message.Contains("TestAllTypes") || problem.Message.Contains("google.protobuf") || problem.Message.Contains("NestedTestAllTypes"));

    private static bool AreSame(CelValue value, CelValue expected) => (value, expected) switch
    {
        (CelError, CelError) => true,
        (CelDouble a, CelDouble b) => a.Value.Equals(b.Value),
        (CelOptional { Value: { } a }, _) when expected is not CelOptional => AreSame(a, expected),
        _ => value.Kind == expected.Kind && CelEquality.AreEqual(value, expected) == CelBool.True,
    };

    // Whether the expected value is one that Kubernetes has; without one, only the check of types is tested.
    private bool Expected(out CelValue? expected)
    {
        expected = null;
        var hasResult = json.TryGetProperty("typedResult", out var typed) && typed.TryGetProperty("result", out _);
        if (json.TryGetProperty("evalError", out _))
        {
            expected = new CelError("");
        }
        else if (json.TryGetProperty("value", out var value) || (hasResult && typed.TryGetProperty("result", out value)))
        {
            expected = ConformanceValue.Of(value);
            return expected is not null;
        }
        else if (!typed.ValueKind.Equals(JsonValueKind.Object))
        {
            expected = CelBool.True;
        }

        return true;
    }

    // No compilation if a variable has a type or a value that Kubernetes does not have.
    private CelCompilation? Compile()
    {
        var environment = new CelEnvironment(KubernetesVersion.Latest);
        foreach (var declaration in json.TryGetProperty("typeEnv", out var declarations) ? declarations.EnumerateArray() : default)
        {
            if (!declaration.TryGetProperty("ident", out var ident) || ConformanceValue.TypeOf(ident.GetProperty("type")) is not { } type)
            {
                return null;
            }

            environment = environment.With(declaration.GetProperty("name").GetString()!, type);
        }

        foreach (var binding in json.TryGetProperty("bindings", out var bindings) ? bindings.EnumerateObject() : default)
        {
            if (ConformanceValue.Of(binding.Value.GetProperty("value")) is null)
            {
                return null;
            }

            environment = environment.Variables.ContainsKey(binding.Name) ? environment : environment.With(binding.Name, CelType.Dyn);
        }

        return CelCompiler.Compile(Expression, environment);
    }

    private Variables Values() => new(
        json.TryGetProperty("bindings", out var bindings)
            ? bindings.EnumerateObject().Select(binding => (binding.Name, ConformanceValue.Of(binding.Value.GetProperty("value"))!))
            : []);
}
