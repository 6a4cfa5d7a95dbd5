namespace KubeGuard.Tests;

/// <summary>
/// The same behavior in every other configuration: the oldest compiler, the analyzer without its gate, each style of C#, all objects
/// of the corpora, long runs of random edits. It takes long, so a run covers a part of it unless the environment requests all of it.
/// </summary>
internal static class TestMatrix
{
    /// <summary>The environment variable that requests the whole matrix.</summary>
    public const string Variable = "KUBEGUARD_MATRIX";

    /// <summary>Indicates whether this run covers the whole matrix.</summary>
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } and not ("0" or "false");

    /// <summary>All inputs in the whole matrix, otherwise one of so many, always the same ones.</summary>
    public static IEnumerable<T> Sample<T>(IEnumerable<T> inputs, int oneOf) =>
        IsWhole ? inputs : inputs.Where((_, index) => index % oneOf == 0);

    /// <summary>A count in the whole matrix, and a smaller one in other runs.</summary>
    public static int Count(int whole, int otherwise) => IsWhole ? whole : otherwise;
}
