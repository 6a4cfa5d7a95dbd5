using System.Collections.Immutable;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>The path taken at each place where two paths join.</summary>
/// <param name="Right">The places and whether the second path was taken; for all other joins it is unknown.</param>
internal sealed record PathChoice(ImmutableDictionary<int, bool> Right)
{
    /// <summary>Determines whether the second path was taken; <see langword="null"/> if unknown.</summary>
    public bool? TakesRight(int join) => Right.TryGetValue(join, out var isRight) ? isRight : null;

    /// <summary>All combinations of paths through some joins.</summary>
    public static IReadOnlyList<PathChoice> Through(IEnumerable<int> joins) => joins.Aggregate(
        (IReadOnlyList<PathChoice>)[new PathChoice(ImmutableDictionary<int, bool>.Empty)],
        (paths, join) => [.. paths.SelectMany(path => new[] { false, true }.Select(isRight => new PathChoice(path.Right.Add(join, isRight))))]);
}
