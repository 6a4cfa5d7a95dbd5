using System.Diagnostics.CodeAnalysis;
using KubeGuard.Cluster.Admission;
using KubeGuard.Cluster.Admission.Generated.Expressions;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Data;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>A generated policy that our own evaluator compiled as an API server does.</summary>
internal sealed class OwnCel
{
    private readonly List<(string Name, CelProgram Program)> _variables = [];
    private readonly CelProgram _found;

    /// <summary>Compiles a policy for a version, whose API server takes only functions of the version before in new expressions.</summary>
    public OwnCel(RuleExpression policy, KubernetesVersion version)
    {
        var environment = new CelEnvironment(new KubernetesVersion(version.Minor - 1)).With("object", CelType.Dyn);
        foreach (var variable in policy.Variables)
        {
            var compiled = CelCompiler.Compile(variable.Expression, environment);
            _variables.Add((variable.Reference, Verified(compiled, variable.Name)));
            environment = environment.With(variable.Reference, compiled.ResultType);
        }

        var found = CelCompiler.Compile(policy.Found, environment);
        _found = Verified(found, policy.Found);
        Assert.Equal(CelKind.List, found.ResultType.Kind);
    }

    /// <summary>The highest cost of an expression of the policy so far.</summary>
    public long HighestCost { get; private set; }

    /// <summary>Evaluates the policy.</summary>
    public PolicyResult Evaluate(KubernetesObject target)
    {
        var values = new Values(this, ManifestValue.Of(target.Root.Node!, "object", ServedObject.KeepsNulls(target.Type!)));
        return _found.Evaluate(values, new CelBudget()) switch
        {
            { Value: CelList { IsWhollyKnown: true } list } evaluation => Counted(evaluation, new PolicyResult([.. list.Items.Select(item => Assert.IsType<CelString>(item).Value)], null)),
            { Value: CelError error } => new PolicyResult([], error.Message),
            var other => new PolicyResult([], $"{other.Value.Type}"),
        };
    }

    private static CelProgram Verified(CelCompilation compilation, string text)
    {
        Assert.True(compilation.Program is not null, $"{text}: {string.Join("; ", compilation.Problems.Select(problem => problem.Message))}");
        return compilation.Program;
    }

    private T Counted<T>(CelEvaluation evaluation, T result)
    {
        HighestCost = Math.Max(HighestCost, evaluation.Cost);
        return result;
    }

    private sealed class Values(OwnCel policy, CelValue target) : ICelVariables
    {
        private readonly Dictionary<string, CelValue> _known = new(StringComparer.Ordinal) { ["object"] = target };

        public bool TryGet(string name, [NotNullWhen(true)] out CelValue? value)
        {
            if (!_known.TryGetValue(name, out value) && policy._variables.Find(variable => variable.Name == name).Program is { } program)
            {
                var evaluation = program.Evaluate(this, new CelBudget());
                value = _known[name] = policy.Counted(evaluation, evaluation.Value);
            }

            return value is not null;
        }
    }
}
