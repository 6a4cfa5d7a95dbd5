namespace KubeGuard.Build.Fixing;

/// <summary>The reasons why a finding that has a fix is left to a person.</summary>
internal enum LeftKind
{
    /// <summary>It is only a suggestion, and its rule is not named.</summary>
    Suggestion,

    /// <summary>The fix would write a name or number that nobody has chosen.</summary>
    Placeholder,

    /// <summary>The manifests contradict the fix.</summary>
    Contradicted,
}
