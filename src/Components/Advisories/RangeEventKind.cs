namespace KubeGuard.Components.Advisories;

/// <summary>The kinds of events at versions of a range, in the order in which those at one version happen.</summary>
internal enum RangeEventKind : byte
{
    /// <summary>The version is affected.</summary>
    Introduced,

    /// <summary>Versions after it are affected, which only the intervals of NuGet can say.</summary>
    IntroducedAfter,

    /// <summary>The version is no longer affected.</summary>
    Fixed,

    /// <summary>The version is the last one that is affected.</summary>
    LastAffected,

    /// <summary>The range says nothing of this version and later ones.</summary>
    Limit,
}
