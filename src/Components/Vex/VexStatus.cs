namespace KubeGuard.Components.Vex;

/// <summary>The statuses of a statement, from the one that is believed least to the one that is believed most among statements of one time.</summary>
internal enum VexStatus
{
    /// <summary>The product is not affected.</summary>
    NotAffected,

    /// <summary>The product has the fix, although its version does not show it.</summary>
    Fixed,

    /// <summary>Nobody knows yet.</summary>
    UnderInvestigation,

    /// <summary>The product is affected.</summary>
    Affected,
}
