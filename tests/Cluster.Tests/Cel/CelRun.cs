using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Data;
using KubeGuard.Cluster.Cel.Libraries;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>Compiles and evaluates expressions, and puts results into words.</summary>
internal static class CelRun
{
    /// <summary>Compiles an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="variables">Variables with their types.</param>
    public static CelCompilation Compile(string text, params (string Name, CelType Type)[] variables) => CelCompiler.Compile(
        text, variables.Aggregate(new CelEnvironment(KubernetesVersion.Latest), (environment, variable) => environment.With(variable.Name, variable.Type)));

    /// <summary>Evaluates an expression with dynamic variables.</summary>
    /// <param name="text">The expression, which compiles.</param>
    /// <param name="variables">The variables.</param>
    public static CelEvaluation Evaluate(string text, params (string Name, CelValue Value)[] variables)
    {
        var compilation = Compile(text, [.. variables.Select(variable => (variable.Name, CelType.Dyn))]);
        Assert.Empty(compilation.Problems);
        return compilation.Program!.Evaluate(new Variables(variables), new CelBudget());
    }

    /// <summary>The result of an expression: the value as text, <c>error: …</c> or <c>unknown: …</c>.</summary>
    /// <param name="text">The expression, which compiles.</param>
    /// <param name="variables">The variables.</param>
    public static string Of(string text, params (string Name, CelValue Value)[] variables) => Describe(Evaluate(text, variables).Value);

    /// <summary>The only problem of an expression, with the part of the text that it is at.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="variables">Variables with their types.</param>
    public static string ProblemOf(string text, params (string Name, CelType Type)[] variables)
    {
        var problem = Assert.Single(Compile(text, variables).Problems);
        return $"{problem.Message} at '{text.Substring(problem.Span.Start, problem.Span.Length)}'";
    }

    /// <summary>A manifest as the variable <c>object</c>.</summary>
    /// <param name="yaml">The manifest.</param>
    /// <param name="keepsNulls">Whether it is a custom resource.</param>
    public static (string Name, CelValue Value) Object(string yaml, bool keepsNulls = false) => ("object", ManifestValue.Of(Node(yaml), "object", keepsNulls));

    /// <summary>The tree of a manifest.</summary>
    public static ManifestNode Node(string yaml) => YamlStreamReader.Read("object.yaml", yaml).Documents[0].Root;

    private static string Describe(CelValue value) => value switch
    {
        CelError error => $"error: {error.Message}",
        CelUnknown unknown => $"unknown: {string.Join(", ", unknown.Sources)}",
        CelList list => $"[{string.Join(", ", list.Items.Select(Describe))}]",
        CelMap map => $"{{{string.Join(", ", map.Keys.Select(key => $"{Describe(key)}: {(map.TryGet(key, out var item) ? Describe(item) : "")}"))}}}",
        CelOptional optional => optional.Value is null ? "none" : $"some {Describe(optional.Value)}",
        CelTypeValue type => type.Value.Name,
        CelNull => "null",
        _ => CelConversions.Display(value),
    };
}
