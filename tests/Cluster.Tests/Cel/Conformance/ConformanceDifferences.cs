namespace KubeGuard.Cluster.Tests.Cel.Conformance;

/// <summary>Conformance tests with another result in Kubernetes, each with its reason.</summary>
internal static class ConformanceDifferences
{
    private const string OlderFormat = "Kubernetes has version 2 of the library of strings, whose format is an older one.";
    private const string IndexBeyondTheEnd = "cel-go fails for an index beyond the end.";

    private const string NoContainer = "Kubernetes resolves no name within a container.";

    private static readonly string[] _ofOlderFormat =
    [
        "scientific notation formatting clause",
        "default precision for scientific notation",
        "positive infinity support for scientific notation",
        "negative infinity support for scientific notation",
        "NaN support for decimal",
        "positive infinity support for decimal",
        "negative infinity support for decimal",
        "positive infinity support for fixed-point",
        "negative infinity support for fixed-point",
        "list support for string",
        "map support for string",
        "map support (all key types)",
        "dyntype support for scientific notation",
        "dyntype NaN/infinity support",
        "dyntype support for lists",
        "dyntype support for maps",
        "scientific notation formatting clause in a string variable",
    ];

    /// <summary>The reasons by section and name.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(
        _ofOlderFormat.Select(name => KeyValuePair.Create("string_ext/" + name, OlderFormat)))
    {
        ["namespace/self_eval_container_lookup"] = NoContainer,
        ["namespace/self_eval_container_lookup_unchecked"] = NoContainer,
        ["string_ext/indexof_out_of_range"] = IndexBeyondTheEnd,
        ["string_ext/lastindexof_out_of_range"] = IndexBeyondTheEnd,
    };
}
