namespace KubeGuard.Components.Advisories;

/// <summary>The kinds of JSON objects in a database of advisories.</summary>
internal enum AdvisoryShape
{
    /// <summary>A record of OSV, or what is meant to be one.</summary>
    Record,

    /// <summary>A page of NuGet's vulnerability information.</summary>
    NuGetPage,

    /// <summary>An index or a catalog, which has no advisories.</summary>
    Other,
}
