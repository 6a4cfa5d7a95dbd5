using System.Text.RegularExpressions;

namespace KubeGuard.Build.Validation;

/// <summary>Distinguishes manifests from other YAML and JSON by their text alone.</summary>
internal static class ManifestText
{
    private static readonly Regex _apiVersion = new("""^apiVersion\s*:|"apiVersion"\s*:""", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex _kind = new("""^kind\s*:|"kind"\s*:""", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    /// <summary>Determines whether a text seems to have an object, by the two fields that every object has.</summary>
    public static bool HasObject(string text) =>
        text.IndexOf("apiVersion", StringComparison.Ordinal) >= 0 && _apiVersion.IsMatch(text) && _kind.IsMatch(text);
}
