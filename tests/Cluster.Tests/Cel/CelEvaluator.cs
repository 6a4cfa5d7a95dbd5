using System.Diagnostics.CodeAnalysis;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>Evaluates expressions that use a few variables or none.</summary>
internal static class CelEvaluator
{
    /// <summary>The value of an expression.</summary>
    /// <param name="text">The expression; what it does not find in the values is an error.</param>
    /// <param name="minor">The version of Kubernetes.</param>
    /// <param name="values">Variables, all of type dyn.</param>
    public static CelValue Of(string text, int minor = 37, params (string Name, CelValue Value)[] values) => Evaluate(text, minor, values).Value;

    /// <summary>The cost of an expression.</summary>
    public static long CostOf(string text) => Evaluate(text, 37, []).Cost;

    /// <summary>The message of the error that an expression ends with.</summary>
    public static string ErrorOf(string text) => Assert.IsType<CelError>(Of(text)).Message;

    /// <summary>The problems because of which an expression does not compile.</summary>
    public static IReadOnlyList<string> ProblemsOf(string text, int minor = 37) =>
        [.. CelCompiler.Compile(text, new CelEnvironment(new KubernetesVersion(minor))).Problems.Select(problem => problem.Message)];

    private static CelEvaluation Evaluate(string text, int minor, (string Name, CelValue Value)[] values)
    {
        var environment = values.Aggregate(new CelEnvironment(new KubernetesVersion(minor)), (all, one) => all.With(one.Name, CelType.Dyn));
        var compilation = CelCompiler.Compile(text, environment);
        Assert.Empty(compilation.Problems);
        return compilation.Program!.Evaluate(new Variables(values), new CelBudget());
    }

    private sealed class Variables((string Name, CelValue Value)[] values) : ICelVariables
    {
        public bool TryGet(string name, [NotNullWhen(true)] out CelValue? value)
        {
            value = values.FirstOrDefault(known => known.Name == name).Value;
            return value is not null;
        }
    }
}
