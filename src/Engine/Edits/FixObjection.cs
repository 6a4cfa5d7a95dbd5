namespace KubeGuard.Edits;

/// <summary>The reason in the manifests not to apply a fix unless a person chooses it.</summary>
internal sealed class FixObjection
{
    private FixObjection(string reason, bool isFinal)
    {
        Reason = reason;
        IsFinal = isFinal;
    }

    /// <summary>The reason, as a clause: <c>a RoleBinding uses its service account</c>.</summary>
    public string Reason { get; }

    /// <summary>Indicates whether it applies even when a user names the rule to be fixed.</summary>
    public bool IsFinal { get; }

    /// <summary>The manifests show that the workload would break.</summary>
    /// <param name="reason">The evidence, as a clause.</param>
    public static FixObjection Contradicted(string reason) => new(reason, isFinal: true);

    /// <summary>The fix changes more than the finding shows, so it is made only when the rule is named.</summary>
    /// <param name="reason">The consequence, as a clause.</param>
    public static FixObjection OnRequest(string reason) => new(reason, isFinal: false);

    /// <summary>The author wrote the value on purpose, so it is changed only when the rule is named.</summary>
    /// <param name="reason">The evidence, as a clause.</param>
    public static FixObjection Intended(string reason) => new(reason, isFinal: false);
}
