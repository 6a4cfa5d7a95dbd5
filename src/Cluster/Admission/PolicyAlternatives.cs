namespace KubeGuard.Cluster.Admission;

/// <summary>
/// Combines the violations of objects with one name, of which one may be deployed here and another one elsewhere: only what all of them
/// report is certain.
/// </summary>
internal static class PolicyAlternatives
{
    /// <summary>The violations of the first alternative, if every other one has some too.</summary>
    public static IReadOnlyList<T> Common<T>(IEnumerable<IEnumerable<T>> alternatives)
    {
        IReadOnlyList<T>? first = null;
        foreach (var violations in alternatives.Select(found => found.ToList()))
        {
            if (violations.Count == 0)
            {
                return [];
            }

            first ??= violations;
        }

        return first ?? [];
    }
}
