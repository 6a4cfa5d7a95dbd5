namespace KubeGuard.Rules;

/// <summary>A check of another tool.</summary>
/// <param name="Tool">One of <see cref="PeerTool"/>.</param>
/// <param name="Name">The name of the check in the tool's annotations.</param>
internal sealed record PeerCheck(string Tool, string Name)
{
    /// <summary>A check of kube-linter.</summary>
    public static PeerCheck KubeLinter(string name) => new(PeerTool.KubeLinter, name);

    /// <summary>A check of kube-score.</summary>
    public static PeerCheck KubeScore(string name) => new(PeerTool.KubeScore, name);

    /// <summary>A check of Polaris.</summary>
    public static PeerCheck Polaris(string name) => new(PeerTool.Polaris, name);
}
