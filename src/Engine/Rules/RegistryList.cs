using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>Reads the registries and repositories that a user lists, in an option or a property.</summary>
internal static class RegistryList
{
    private static readonly char[] _plus = ['+'];

    /// <summary>The registries of a list, after the default ones if it starts with a plus sign.</summary>
    /// <param name="text">The list as it is written.</param>
    /// <param name="defaults">The registries that a list without a plus sign replaces.</param>
    public static IReadOnlyList<string> Read(string text, IReadOnlyList<string> defaults)
    {
        var named = RuleOption.ItemsOf(text).Select(item => RegistryLocation.Normalize(item.TrimStart(_plus))).Where(registry => registry.Length > 0);
        return text.TrimStart().StartsWith("+", StringComparison.Ordinal) ? [.. defaults.Union(named, StringComparer.Ordinal)] : [.. named];
    }
}
