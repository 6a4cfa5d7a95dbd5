using KubeGuard.Cluster.Cel.Libraries;

namespace KubeGuard.Cluster.Cel.Functions;

/// <summary>The libraries of Kubernetes.</summary>
internal static class CelLibraries
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CelLibrary> All { get; } =
    [
        StandardLibrary.Library,
        MacroLibrary.Library,
        Comparisons.OfDifferentNumbers,
        OptionalLibrary.Library,
        TwoVariableLibrary.Library,
        StringLibrary.First,
        StringLibrary.Second,
        ListLibrary.First,
        ListLibrary.Second,
        ListExtensions.Library,
        RegexLibrary.Library,
        UrlLibrary.Library,
        AddressLibrary.Library,
        QuantityLibrary.Library,
        SetLibrary.Library,
        FormatLibrary.Library,
        SemverLibrary.Library,
        AuthorizerLibrary.First,
        AuthorizerLibrary.Second,
    ];
}
