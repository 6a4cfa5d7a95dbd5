namespace KubeGuard.Components.Advisories;

/// <summary>A version at which a range begins, ends or is cut off.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Version">The version as the record writes it; <c>0</c> is before every version, <c>*</c> behind.</param>
internal readonly record struct RangeEvent(RangeEventKind Kind, string Version);
