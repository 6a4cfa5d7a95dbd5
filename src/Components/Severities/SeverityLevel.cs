namespace KubeGuard.Components.Severities;

/// <summary>The bands of severity. An unknown severity is a level of its own, for which a project decides by itself.</summary>
internal enum SeverityLevel
{
    /// <summary>Nothing says how severe it is.</summary>
    Unknown,

    /// <summary>A score of 0.</summary>
    None,

    /// <summary>A score of 0.1 to 3.9.</summary>
    Low,

    /// <summary>A score of 4.0 to 6.9.</summary>
    Medium,

    /// <summary>A score of 7.0 to 8.9.</summary>
    High,

    /// <summary>A score of 9.0 to 10.</summary>
    Critical,
}
