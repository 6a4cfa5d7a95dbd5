namespace KubeGuard.Parity.Tests;

/// <summary>
/// The objects whose findings in YAML depend on values that the client's types cannot represent, with the kinds of such
/// values in the object (<see cref="Generation.Gap"/>).
/// </summary>
internal static class GapExceptions
{
    /// <summary>One line per object: its name, a tab, and the kinds.</summary>
    public static string[] Read() => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "gap-exceptions.tsv"));
}
