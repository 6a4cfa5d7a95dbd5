using System.Globalization;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>
/// A port of a rule of Calico: a number, a range such as <c>"8000:8080"</c>, or the name of a container port
/// (https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#ports).
/// </summary>
/// <param name="Numbers">The numbers; <see langword="null"/> if it is a name.</param>
/// <param name="Name">The name; <see langword="null"/> if it is a number or a range.</param>
internal sealed record CalicoPort(PointRange<Port>? Numbers, string? Name)
{
    private const int MaxNameLength = 128;

    /// <summary>Determines whether the text or number at a place is known, and is no port.</summary>
    public static bool IsInvalid(ManifestCursor place) => (place.Integer is not null || place.String is not null) && Parse(place) is null;

    /// <summary>Reads a port; <see langword="null"/> unless it is known and valid.</summary>
    public static CalicoPort? Parse(ManifestCursor place) =>
        place.Integer is { } number ? OfNumbers(number, number)
        : place.String is { } text ? ParseText(text)
        : null;

    private static CalicoPort? ParseText(string text)
    {
        var parts = text.Split(':');
        return parts.Length > 2 ? null
            : ReadNumber(parts[0]) is { } first ? ReadNumber(parts[parts.Length - 1]) is { } last ? OfNumbers(first, last) : null
            : parts.Length == 1 && IsName(text) ? new CalicoPort(null, text)
            : null;
    }

    private static CalicoPort? OfNumbers(long first, long last) =>
        Port.IsValid(first) && Port.IsValid(last) && first <= last ? new CalicoPort(new PointRange<Port>(new Port((int)first), new Port((int)last)), null) : null;

    private static long? ReadNumber(string text) =>
        text.Length is > 0 and <= 9 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsName(string text) => text.Length is > 0 and <= MaxNameLength
        && text.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '-');
}
