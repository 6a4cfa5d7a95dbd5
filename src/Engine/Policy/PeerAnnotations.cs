using KubeGuard.Manifests;

namespace KubeGuard.Policy;

/// <summary>
/// Reads the annotations that suppress checks of kube-linter, kube-score and Polaris, so that a team that comes from
/// one of them keeps its decisions.
/// </summary>
internal static class PeerAnnotations
{
    private const string KubeLinterCheck = "ignore-check.kube-linter.io/";
    private const string KubeLinterAll = "kube-linter.io/ignore-all";
    private const string KubeScoreChecks = "kube-score/ignore";
    private const string KubeScoreAll = "kube-score/skip";
    private const string PolarisPrefix = "polaris.fairwinds.com/";
    private const string PolarisAll = PolarisPrefix + "exempt";
    private const string PolarisSuffix = "-exempt";
    private const string EveryCheck = "*";
    private static readonly char[] _comma = [','];
    private static readonly string[] _yes = ["true", "yes", "on", "y"];

    /// <summary>The suppression by an annotation; <see langword="null"/> if it is not one.</summary>
    /// <param name="key">The annotation.</param>
    /// <param name="value">Its value.</param>
    /// <param name="scope">The object or part that it applies to.</param>
    public static AnnotationSuppression? Read(string key, ManifestCursor value, ManifestCursor scope)
    {
        if (key == KubeLinterAll)
        {
            return Create(null);
        }

        if (key.StartsWith(KubeLinterCheck, StringComparison.Ordinal))
        {
            return Create(PeerChecks.KubeLinter.RulesOf(key.Substring(KubeLinterCheck.Length)));
        }

        if (key == KubeScoreChecks)
        {
            var checks = (value.String ?? "").Split(_comma).Select(check => check.Trim()).ToList();
            return Create(checks.Contains(EveryCheck) ? null : [.. checks.SelectMany(PeerChecks.KubeScore.RulesOf)]);
        }

        if (key is KubeScoreAll or PolarisAll)
        {
            return IsYes(value) ? Create(null) : null;
        }

        return key.StartsWith(PolarisPrefix, StringComparison.Ordinal) && key.EndsWith(PolarisSuffix, StringComparison.Ordinal) && IsYes(value)
            ? Create(PeerChecks.Polaris.RulesOf(CheckOf(key)))
            : null;

        AnnotationSuppression Create(IReadOnlyList<string>? ids) =>
            new(scope, value, ids, string.IsNullOrWhiteSpace(value.String) ? key : $"{key}: {value.String}", IsOurs: false);
    }

    private static string CheckOf(string key) => key.Substring(PolarisPrefix.Length, key.Length - PolarisPrefix.Length - PolarisSuffix.Length);

    private static bool IsYes(ManifestCursor value) =>
        value.Is(true) || (value.String is { } text && _yes.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase));
}
