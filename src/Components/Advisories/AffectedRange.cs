namespace KubeGuard.Components.Advisories;

/// <summary>
/// A range of versions (https://ossf.github.io/osv-schema/#affectedrangesevents-fields). Ranges of commits are left out when a record is read: no
/// version can be compared with them.
/// </summary>
/// <param name="IsSemantic">Indicates whether the versions are those of Semantic Versioning, and not of the ecosystem.</param>
/// <param name="Events">The events in the order of the record.</param>
internal sealed record AffectedRange(bool IsSemantic, IReadOnlyList<RangeEvent> Events);
