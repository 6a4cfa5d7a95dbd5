namespace KubeGuard.Edits;

/// <summary>The effect that a <see cref="RuleFix"/> may have on a workload that works.</summary>
internal enum FixSafety
{
    /// <summary>Every working workload behaves as before.</summary>
    Safe,

    /// <summary>A working workload may stop working, so it must be tested.</summary>
    Review,

    /// <summary>It writes a name or number that somebody must replace.</summary>
    Placeholder,
}
