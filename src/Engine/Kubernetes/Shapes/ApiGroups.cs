namespace KubeGuard.Kubernetes.Shapes;

/// <summary>Patterns of API groups.</summary>
internal static class ApiGroups
{
    private const string Below = "*";

    /// <summary>
    /// Determines whether a group matches one of the patterns; <c>*.example.com</c> matches all groups below it.
    /// </summary>
    public static bool Include(IReadOnlyList<string> patterns, string group)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.StartsWith(Below, StringComparison.Ordinal)
                ? group.EndsWith(pattern.Substring(Below.Length), StringComparison.Ordinal)
                : pattern == group)
            {
                return true;
            }
        }

        return false;
    }
}
