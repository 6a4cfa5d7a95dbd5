using System.Text;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>The data of a Secret, whose keys are in <c>data</c> in Base64 and in <c>stringData</c> as they are; the latter win.</summary>
/// <param name="root">The root of the Secret.</param>
internal sealed class SecretData(ManifestCursor root)
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The place where a key is, or may be, written; that in <c>data</c> if it certainly is in neither.</summary>
    public ManifestCursor PlaceOf(string key) => root["stringData"][key] is { IsAbsent: false } text ? text : root["data"][key];

    /// <summary>Determines whether a key certainly is in neither.</summary>
    public bool Lacks(string key) => root["stringData"][key].IsAbsent && root["data"][key] is { IsAbsent: true, Node: null };

    /// <summary>The text of a key; <see langword="null"/> if it is not known, or no text.</summary>
    public string? TextOf(string key) => PlaceOf(key) is var place && place.Parent!.Segment.Key == "stringData" ? place.String : Decode(place);

    /// <summary>The text that is written in Base64 at a place; <see langword="null"/> if it is not known, or no text.</summary>
    public static string? Decode(ManifestCursor place)
    {
        try
        {
            return place.String is { } written ? _strict.GetString(Convert.FromBase64String(written)) : null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
