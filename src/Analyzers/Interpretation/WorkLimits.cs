namespace KubeGuard.CSharp.Interpretation;

/// <summary>
/// The limits of the work for one block of code. Code beyond a limit is not followed: its objects count as open, so
/// written values are still analyzed and nothing is reported as absent.
/// </summary>
internal static class WorkLimits
{
    /// <summary>The number of interpreted operations; loop bodies count in every iteration.</summary>
    public const int Operations = 200_000;

    /// <summary>The nesting depth of operations.</summary>
    public const int Depth = 200;

    /// <summary>The depth of calls that are followed.</summary>
    public const int CallDepth = 8;

    /// <summary>The number of operations of a block after which no further call is followed.</summary>
    public const int CallOperations = 10_000;

    /// <summary>The number of possible targets of a call that is followed.</summary>
    public const int CallTargets = 8;

    /// <summary>The number of objects created by one call that the caller analyzes as well.</summary>
    public const int ObjectsOfCall = 16;

    /// <summary>The number of examined places that name a member.</summary>
    public const int Usages = 64;

    /// <summary>The number of levels of callers that may fix a finding.</summary>
    public const int Callers = CallDepth;

    /// <summary>The number of items of a known list that a loop is unrolled for, and of iterations of a loop by index.</summary>
    public const int UnrolledItems = 32;

    /// <summary>The number of operations of a block after which no further loop is unrolled.</summary>
    public const int UnrolledOperations = 20_000;

    /// <summary>The number of passes over a loop after which everything that it still changes is unknown.</summary>
    public const int JoinedLoopPasses = 4;

    /// <summary>The maximum number of passes over a loop; if it is not stable then, everything is open.</summary>
    public const int LoopPasses = 7;

    /// <summary>The number of successive joins on which a value may differ.</summary>
    public const int PathsDepth = 3;

    /// <summary>The number of joins for which an object is analyzed on each path.</summary>
    public const int Paths = 3;

    /// <summary>The nesting depth of a manifest tree.</summary>
    public const int TreeDepth = 64;
}
