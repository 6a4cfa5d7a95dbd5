using System.Collections.Immutable;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>The path taken at each place where two paths join.</summary>
/// <param name="Right">The places and whether the second path was taken; at any other place it is not known.</param>
internal sealed record PathChoice(ImmutableDictionary<int, bool> Right)
{
    /// <summary>Whether the second path was taken; <see langword="null"/> if that is not known.</summary>
    public bool? TakesRight(int join) => Right.TryGetValue(join, out var isRight) ? isRight : null;

    /// <summary>All ways through some places.</summary>
    public static IReadOnlyList<PathChoice> Through(IEnumerable<int> joins) => joins.Aggregate(
        (IReadOnlyList<PathChoice>)[new PathChoice(ImmutableDictionary<int, bool>.Empty)],
        (paths, join) => [.. paths.SelectMany(path => new[] { false, true }.Select(isRight => new PathChoice(path.Right.Add(join, isRight))))]);
}
