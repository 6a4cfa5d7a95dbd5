namespace KubeGuard.Rules;

/// <summary>The names of the other tools whose suppressions are honored.</summary>
internal static class PeerTool
{
    /// <summary>kube-linter.</summary>
    public const string KubeLinter = "kube-linter";

    /// <summary>kube-score.</summary>
    public const string KubeScore = "kube-score";

    /// <summary>Polaris.</summary>
    public const string Polaris = "Polaris";
}
