namespace KubeGuard.Kubernetes.Validation;

/// <summary>
/// The names of environment variables
/// (https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables).
/// </summary>
internal static class EnvironmentName
{
    private const int FirstMinorWithAnyName = 32;

    private static readonly TextForm _printable = new(
        "name of an environment variable (printable ASCII characters without '=')",
        text => text.Length > 0 && text.HasOnly(character => character is >= ' ' and <= '~' and not '='));

    private static readonly TextForm _identifier = new(
        "name of an environment variable (letters, digits, '-', '_' and '.', with no digit at the start)",
        text => text.Length > 0
            && text[0] is < '0' or > '9'
            && text != "."
            && !text.StartsWith("..", StringComparison.Ordinal)
            && text.HasOnly(IsOfIdentifier));

    /// <summary>The form of names in a version.</summary>
    public static TextForm FormIn(KubernetesVersion version) => version.IsAtLeast(FirstMinorWithAnyName) ? _printable : _identifier;

    private static bool IsOfIdentifier(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.';
}
