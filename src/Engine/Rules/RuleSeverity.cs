namespace KubeGuard.Rules;

/// <summary>
/// The way a finding is reported. <see cref="Error"/>: the API server rejects it, it cannot work, or it hands over the
/// node or cluster. <see cref="Warning"/>: other defects and policy violations with no known false positive.
/// <see cref="Suggestion"/>: advice. <see cref="None"/>: off unless chosen.
/// </summary>
internal enum RuleSeverity
{
    /// <summary>The rule does not run.</summary>
    None,

    /// <summary>The rule runs and reports to tools, not to people.</summary>
    Silent,

    /// <summary>Advice; a message in a build.</summary>
    Suggestion,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error, which fails a build.</summary>
    Error,
}
