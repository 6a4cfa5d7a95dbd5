namespace KubeGuard.Rules;

/// <summary>A user's decision that a finding does not count.</summary>
/// <param name="justification">The reason given, if one is.</param>
public sealed class Suppression(string? justification)
{
    /// <summary>The reason given, if one is.</summary>
    public string? Justification { get; } = justification;
}
