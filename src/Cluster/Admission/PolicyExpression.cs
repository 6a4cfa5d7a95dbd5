using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>An expression of a policy, compiled as the API server does.</summary>
internal sealed class PolicyExpression
{
    // An expression that is too costly for these is so for nearly every object.
    private const int SmallList = 4;
    private const int ShortText = 32;

    private readonly CelProgram? _program;
    private readonly Func<int, int, long> _costOf;
    private readonly Lazy<bool> _isTooCostly;

    private PolicyExpression(ManifestCursor place, CelEnvironment environment, CelCompilation? compilation, IReadOnlyList<CelProblem> problems)
    {
        _costOf = (maxItems, maxLength) => _program is null ? 0 : CelCostEstimate.Of(compilation!, environment, maxItems, maxLength);
        _isTooCostly = new Lazy<bool>(() => CostOf(SmallList, ShortText) > CelBudget.PerExpression);
        Place = place;
        Text = place.String?.Trim() ?? "";
        Problems = problems;
        Type = compilation?.ResultType ?? CelType.Dyn;
        Syntax = compilation?.Syntax;
        _program = problems.Count == 0 ? compilation?.Program : null;
    }

    /// <summary>The place of its text.</summary>
    public ManifestCursor Place { get; }

    /// <summary>The text; empty if it is not known.</summary>
    public string Text { get; }

    /// <summary>The type of its result.</summary>
    public CelType Type { get; }

    /// <summary>The reasons why the API server refuses it.</summary>
    public IReadOnlyList<CelProblem> Problems { get; }

    /// <summary>The syntax tree; <see langword="null"/> if the text is no expression or not known.</summary>
    public CelSyntaxNode? Syntax { get; }

    /// <summary>Indicates whether it may cost more than the API server allows, even if all lists have at most four items.</summary>
    public bool IsTooCostly => _isTooCostly.Value;

    /// <summary>Compiles an expression.</summary>
    /// <param name="place">The place of its text.</param>
    /// <param name="environment">What it may use.</param>
    /// <param name="results">The types of results that it may have; none for any.</param>
    public static PolicyExpression Compile(ManifestCursor place, CelEnvironment environment, params CelType[] results)
    {
        if (place.String is not { } text)
        {
            return new PolicyExpression(place, environment, null, []);
        }

        var compilation = CelCompiler.Compile(text, environment);
        return new PolicyExpression(
            place,
            environment,
            compilation,
            compilation.Problems.Count > 0 || results.Length == 0 || results.Contains(compilation.ResultType)
                ? compilation.Problems
                : [new CelProblem($"must evaluate to {string.Join<CelType>(" or ", results)}, not {compilation.ResultType}", new CelSpan(0, text.Length))]);
    }

    /// <summary>An upper bound of its cost; 0 if it does not compile.</summary>
    /// <param name="maxItems">The greatest number of items of a list, and of entries of a map.</param>
    /// <param name="maxLength">The greatest number of characters of a string.</param>
    public long CostOf(int maxItems, int maxLength) => _costOf(maxItems, maxLength);

    /// <summary>Evaluates it. The result of one that is not known, or does not compile, is unknown.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="budget">What it may cost, with what was spent before.</param>
    public CelEvaluation Evaluate(ICelVariables variables, CelBudget budget) =>
        _program?.Evaluate(variables, budget) ?? new CelEvaluation(new CelUnknown(Place.Path.ToString()), 0, () => []);
}
