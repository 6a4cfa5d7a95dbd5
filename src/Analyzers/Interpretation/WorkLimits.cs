namespace KubeGuard.CSharp.Interpretation;

/// <summary>
/// What one block of code may cost. Code beyond a limit is not followed: its objects count as open, so
/// what is written is still judged and nothing is reported as absent.
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

    /// <summary>How many methods may answer a call that is followed.</summary>
    public const int Answers = 8;

    /// <summary>How many of the objects that one call makes are judged by the caller, too.</summary>
    public const int ObjectsOfCall = 16;

    /// <summary>How many places that name a member are looked at.</summary>
    public const int Usages = 64;

    /// <summary>How many callers up it is asked whether they add what is missing in an object.</summary>
    public const int Callers = CallDepth;

    /// <summary>How many items of a known list a loop is interpreted for one by one, and how many times a loop by index.</summary>
    public const int UnrolledItems = 32;

    /// <summary>After how many operations of a block no further loop is interpreted time by time.</summary>
    public const int UnrolledOperations = 20_000;

    /// <summary>After how many passes over a loop what it still changes counts as unknown.</summary>
    public const int JoinedLoopPasses = 4;

    /// <summary>How many passes over a loop there are; if what it changes is not known then, everything is open.</summary>
    public const int LoopPasses = 7;

    /// <summary>How many times paths may meet, one after the other, for a value that differs on them.</summary>
    public const int PathsDepth = 3;

    /// <summary>At how many places where paths meet an object is judged for either path.</summary>
    public const int Paths = 3;

    /// <summary>How deep a manifest tree may nest.</summary>
    public const int TreeDepth = 64;
}
