namespace KubeGuard.Edits;

/// <summary>Why a fix is not applied unless a person chooses it: the manifests themselves speak against it.</summary>
internal sealed class FixObjection
{
    private FixObjection(string reason, bool isFinal)
    {
        Reason = reason;
        IsFinal = isFinal;
    }

    /// <summary>The reason, as a clause: <c>a RoleBinding uses its service account</c>.</summary>
    public string Reason { get; }

    /// <summary>Whether it holds even when the rule is named to be fixed.</summary>
    public bool IsFinal { get; }

    /// <summary>The manifests show that the workload would break.</summary>
    /// <param name="reason">What they show, as a clause.</param>
    public static FixObjection Contradicted(string reason) => new(reason, isFinal: true);

    /// <summary>The author wrote the value on purpose, so it is changed only when the rule is named.</summary>
    /// <param name="reason">Why it looks that way, as a clause.</param>
    public static FixObjection Intended(string reason) => new(reason, isFinal: false);
}
