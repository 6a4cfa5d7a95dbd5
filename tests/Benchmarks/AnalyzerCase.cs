namespace KubeGuard.Benchmarks;

/// <summary>Sources to measure analyzers on.</summary>
/// <param name="Title">The description.</param>
/// <param name="Sources">The files.</param>
/// <param name="Findings">The minimum number of findings: a broken analyzer must not look fast.</param>
/// <param name="IsEdit">Whether one file is changed and analyzed, instead of all compiled.</param>
internal sealed record AnalyzerCase(string Title, IReadOnlyList<string> Sources, int Findings, bool IsEdit = false)
{
    private const int Files = 200;
    private const int MethodsPerFile = 30;

    /// <summary>The number of measurements: more for small ones, since their times vary more.</summary>
    public int Rounds => Sources.Count < Files ? 16 : 4;

    /// <summary>All of them.</summary>
    public static IEnumerable<AnalyzerCase> All()
    {
        var mixed = Of(Files, GeneratedSources.Mixed);
        yield return new($"{Files} files of ordinary code, 400 lines each, with 31 model objects each", mixed, Files * 3 * 8);
        yield return new("One of these files changed", mixed, 3 * 8, IsEdit: true);
        yield return new("10,000 lines without models", Of(20, file => GeneratedSources.WithoutModels(file, MethodsPerFile)), 0);
        yield return new($"{Files} files with {MethodsPerFile} careless deployments each", Of(Files, file => GeneratedSources.WithModels(file, MethodsPerFile, areCareless: true)), Files * MethodsPerFile * 8);
        yield return new($"{Files} files with {MethodsPerFile} hardened deployments each", Of(Files, file => GeneratedSources.WithModels(file, MethodsPerFile, areCareless: false)), 0);
        yield return new("One method with 1,500 assignments", [GeneratedSources.Assignments(1_500)], 300);
        yield return new("One method with 3,000 assignments", [GeneratedSources.Assignments(3_000)], 600);
        yield return new("A chain of 250 helpers", [GeneratedSources.HelperChain(250)], 1);
        yield return new("A chain of 500 helpers", [GeneratedSources.HelperChain(500)], 1);
    }

    private static IReadOnlyList<string> Of(int files, Func<int, string> source) => [.. Enumerable.Range(0, files).Select(source)];
}
