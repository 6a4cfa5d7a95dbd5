using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>A second place that explains a finding: the volume of a mount, the object that a name refers to.</summary>
/// <param name="Location">Where it is, as the front end that made the tree knows it; <see langword="null"/> if it is written nowhere.</param>
/// <param name="Message">The explanation, as a short sentence without a full stop: <c>the volume is here</c>.</param>
internal sealed record RelatedPlace(ManifestLocation? Location, string Message)
{
    /// <summary>A place in a tree.</summary>
    /// <param name="place">The field, item or object.</param>
    /// <param name="message">The explanation.</param>
    public static RelatedPlace At(ManifestCursor place, string message) => new(place.NearestLocation, message);
}
