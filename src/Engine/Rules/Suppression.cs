namespace KubeGuard.Rules;

/// <summary>A user's decision that a finding does not count.</summary>
/// <param name="justification">The reason given, if one is.</param>
/// <param name="isExternal">Whether it is in a separate list and not beside the finding.</param>
internal sealed class Suppression(string? justification, bool isExternal = false)
{
    /// <summary>The reason given, if one is.</summary>
    public string? Justification { get; } = justification;

    /// <summary>Indicates whether it is in a separate list and not beside the finding.</summary>
    public bool IsExternal { get; } = isExternal;
}
