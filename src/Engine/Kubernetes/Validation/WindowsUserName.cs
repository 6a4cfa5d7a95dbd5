using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>
/// The name of a user on Windows, with a domain or without
/// (https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/#windows-username-limitations).
/// </summary>
internal static class WindowsUserName
{
    private const int MaxUserLength = 104;
    private const int MaxDomainLength = 255;
    private const int MaxNetBiosLength = 15;
    private const string ExcludedInNetBios = "\\/:*?\"<>|";
    private const string Excluded = "\"/\\:;|=,+*?<>[]@";

    /// <summary>The problem of a name as a clause; <see langword="null"/> if it has none.</summary>
    public static string? FindProblem(string name)
    {
        var parts = name.Split('\\');
        var user = parts[parts.Length - 1];
        return name.Length == 0 ? "runAsUserName is empty"
            : name.Any(char.IsControl) ? "runAsUserName has control characters"
            : parts.Length > 2 ? $"'{name}' has more than one backslash"
            : user.Length is 0 or > MaxUserLength ? $"the user in '{name}' must have 1 to {MaxUserLength} characters"
            : parts.Length == 2 && parts[0].Length is 0 or > MaxDomainLength ? $"the domain in '{name}' must have 1 to {MaxDomainLength} characters"
            : parts.Length == 2 && !IsNetBiosName(parts[0]) && !LabelSyntax.IsSubdomain(parts[0].ToLowerInvariant()) ? $"the domain in '{name}' is no name of NetBIOS and no domain"
            : user.IndexOfAny(Excluded.ToCharArray()) >= 0 ? $"the user in '{name}' has one of the characters {Excluded}"
            : user.All(character => character is '.' or ' ') ? $"the user in '{name}' has only dots and blanks"
            : null;
    }

    private static bool IsNetBiosName(string domain) =>
        domain.Length <= MaxNetBiosLength && domain[0] != '.' && domain.IndexOfAny(ExcludedInNetBios.ToCharArray()) < 0;
}
