namespace KubeGuard.Rules;

/// <summary>The other tools whose suppressions are honored, by the names that their users know.</summary>
internal static class PeerTool
{
    /// <summary>kube-linter.</summary>
    public const string KubeLinter = "kube-linter";

    /// <summary>kube-score.</summary>
    public const string KubeScore = "kube-score";

    /// <summary>Polaris.</summary>
    public const string Polaris = "Polaris";
}
