namespace KubeGuard.Kubernetes;

/// <summary>
/// Names of Linux capabilities. Kubernetes expects them in capitals without the prefix <c>CAP_</c>, but container
/// runtimes accept other spellings.
/// </summary>
internal static class CapabilityName
{
    private const string Prefix = "CAP_";

    /// <summary>The name as Kubernetes spells it.</summary>
    public static string Normalize(string name)
    {
        var upper = name.Trim().ToUpperInvariant();
        return upper.StartsWith(Prefix, StringComparison.Ordinal) ? upper.Substring(Prefix.Length) : upper;
    }
}
