using System.Text.Json;
using KubeGuard.Cluster.Admission;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Libraries;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Cel.Cases;

/// <summary>An expression of the unit tests of Kubernetes, with the result that they expect.</summary>
/// <param name="row">The row of the data set, which describes its fields.</param>
internal sealed class ExpressionCase(JsonElement row)
{
    // An object with these fields, whose schema need not have them, is a resource.
    private readonly bool _isResource = row.TryGetProperty("self", out var self) && self.ValueKind == JsonValueKind.Object && self.TryGetProperty("apiVersion", out _);

    /// <summary>Its name.</summary>
    public string Id => row.GetProperty("id").GetString()!;

    /// <summary>The expression.</summary>
    public string Expression => row.GetProperty("expression").GetString()!;

    /// <summary>The expected result: <c>true</c>, <c>compile-error</c> and so on.</summary>
    public string Expected => row.GetProperty("expect").GetString()!;

    /// <summary>The expected cost, if it is a row about costs.</summary>
    public long ExpectedCost => row.GetProperty("runtime_cost").GetInt64();

    /// <summary>The expected value, if the row has one.</summary>
    public string? ExpectedValue => row.TryGetProperty("value", out var value) ? value.ToString() : null;

    /// <summary>Reads a file of cases.</summary>
    /// <param name="file">Its name.</param>
    public static IEnumerable<ExpressionCase> ReadAll(string file) =>
        File.ReadLines(Repository.PathOf("..", "shared", "cluster", file)).Select(line => new ExpressionCase(JsonDocument.Parse(line).RootElement));

    /// <summary>Compiles the expression.</summary>
    public CelCompilation Compile() => CelCompiler.Compile(Expression, Environment());

    /// <summary>Evaluates the expression; <see langword="null"/> if it does not compile.</summary>
    public CelEvaluation? Evaluate() => Compile().Program?.Evaluate(Values(), new CelBudget(long.MaxValue));

    /// <summary>The result in the words of the data set.</summary>
    public string Result()
    {
        var compilation = Compile();
        if (compilation.Program is null)
        {
            return "compile-error";
        }

        return Expected is "compiles" or "compile-error" or "skipped"
            ? "compiles"
            : ResultOf(compilation.Program.Evaluate(Values(), new CelBudget(long.MaxValue)).Value);
    }

    /// <summary>Determines whether the result is the expected one.</summary>
    public bool Agrees() => (Expected, Result()) switch
    {
        ("evaluates", var result) => result is not ("compile-error" or "runtime-error"),
        ("value", var result) => result == (ExpectedValue ?? result) && result is not ("compile-error" or "runtime-error"),
        ("skipped", var result) => result == "compiles",
        var (expected, result) => expected == result,
    };

    private static string ResultOf(CelValue value) => value switch
    {
        CelError => "runtime-error",
        CelUnknown => "unknown",
        CelOptional { Value: null } => "optional.none()",
        _ => CelConversions.Display(value),
    };

    private CelEnvironment Environment()
    {
        var environment = new CelEnvironment(KubernetesVersion.Latest);
        if (row.TryGetProperty("schema", out var schema))
        {
            var type = CrdType.Of(schema, "self", _isResource);
            environment = environment.With("self", type).With("oldSelf", CrdType.Is(row, "optional_old_self") ? CelType.Optional(type) : type);
        }

        return row.TryGetProperty("variables_declared", out var variables)
            ? PolicyEnvironment.Of(KubernetesVersion.Latest, variables.EnumerateArray().Any(variable => variable.GetString() == "params"))
            : environment;
    }

    private Variables Values() =>
        row.TryGetProperty("self", out var self)
            ? new Variables(("self", CrdValue.Of(self, row.GetProperty("schema"), _isResource)))
            : new Variables();
}
