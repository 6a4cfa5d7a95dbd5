namespace KubeGuard.CSharp.Interpretation;

/// <summary>
/// The limits of the work for one block of code. Code beyond a limit is not followed: its objects count as open, so
/// written values are still analyzed and nothing is reported as absent.
/// </summary>
internal static class WorkLimits
{
    /// <summary>How many operations are interpreted, loop bodies counted each time.</summary>
    public const int Operations = 200_000;

    /// <summary>How deep operations may nest.</summary>
    public const int Depth = 200;

    /// <summary>How many calls deep methods are followed into the methods they call.</summary>
    public const int CallDepth = 8;

    /// <summary>After how many operations of a block no further call is followed.</summary>
    public const int CallOperations = 10_000;

    /// <summary>How many possible targets a call may have to be followed.</summary>
    public const int CallTargets = 8;

    /// <summary>How many of the objects that one call makes the caller analyzes, too.</summary>
    public const int ObjectsOfCall = 16;

    /// <summary>How many places that name a member are looked at.</summary>
    public const int Usages = 64;

    /// <summary>How many levels of callers are asked whether they fix a finding.</summary>
    public const int Callers = CallDepth;

    /// <summary>How many items of a known list a loop is interpreted for one by one, and how many times a loop by index.</summary>
    public const int UnrolledItems = 32;

    /// <summary>After how many operations of a block no further loop is interpreted time by time.</summary>
    public const int UnrolledOperations = 20_000;

    /// <summary>After how many passes over a loop what it still changes counts as unknown.</summary>
    public const int JoinedLoopPasses = 4;

    /// <summary>How many passes over a loop there are; if what it changes is not known then, everything is open.</summary>
    public const int LoopPasses = 7;

    /// <summary>How many joins of paths, one after the other, a value may differ on.</summary>
    public const int PathsDepth = 3;

    /// <summary>At how many places where paths join an object is analyzed for each path.</summary>
    public const int Paths = 3;

    /// <summary>How deep a manifest tree may nest.</summary>
    public const int TreeDepth = 64;
}
