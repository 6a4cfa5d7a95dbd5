using KubeGuard.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>The objects that others deploy, as a project names them: <c>Kind/namespace/name</c> with wildcards.</summary>
internal static class ExternalObjects
{
    private const int Parts = 3;
    private static readonly char[] _slash = ['/'];

    /// <summary>Determines whether an object may be one of them.</summary>
    /// <param name="patterns">The patterns; the namespace and the name may be left out, and then count as <c>*</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="ns">The namespace, if it is known.</param>
    /// <param name="name">The name, if it is known.</param>
    public static bool MayHave(IReadOnlyList<string> patterns, string kind, string? ns, string? name) =>
        patterns.Any(pattern =>
        {
            var parts = pattern.Split(_slash, Parts);
            return IsMatch(parts, 0, kind) && IsMatch(parts, 1, ns) && IsMatch(parts, 2, name);
        });

    private static bool IsMatch(string[] parts, int index, string? text) =>
        index >= parts.Length || text is null || Wildcard.IsMatch(parts[index].Trim(), text);
}
