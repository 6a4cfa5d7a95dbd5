using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>
/// Settings of warnings, wherever they are, have the same effect on findings in C# and in YAML. The cells are every project with every
/// folder.
/// </summary>
public sealed class SeverityParityTests(ParityWorkspace builds) : IClassFixture<ParityWorkspace>
{
    // The findings of an object with an error, a warning and a suggestion by default.
    private static readonly Dictionary<string, string[]> _effects = new()
    {
        ["Plain"] = ["KUBE1005 error", "KUBE1102 warning", "KUBE1204 suggestion"],
        ["NoWarn"] = ["KUBE1005 error"],
        ["NoWarnOfAnError"] = ["KUBE1102 warning", "KUBE1204 suggestion"],
        ["WarningsAsErrors"] = ["KUBE1005 error", "KUBE1102 error", "KUBE1204 error"],
        ["TreatWarningsAsErrors"] = ["KUBE1005 error", "KUBE1102 error", "KUBE1204 suggestion"],
        ["WarningsNotAsErrors"] = ["KUBE1005 error", "KUBE1102 warning", "KUBE1204 suggestion"],
        ["GlobalConfig"] = ["KUBE1005 warning", "KUBE1204 error"],
        ["GlobalConfigOfAll"] = ["KUBE1005 warning", "KUBE1102 warning", "KUBE1204 warning"],
        ["Baseline"] = ["KUBE1005 error"],
        ["BaselineOverridden"] = ["KUBE1102 error"],
        ["-warnaserror"] = ["KUBE1005 error", "KUBE1102 error", "KUBE1204 suggestion"],
        ["-warnaserror:ID"] = ["KUBE1005 error", "KUBE1102 error", "KUBE1204 suggestion"],
    };

    public static TheoryData<string, string[]> Effects =>
        [.. _effects.Where(effect => ParityCases.Builds.Contains(effect.Key)).Select(effect => (effect.Key, effect.Value))];

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var build in ParityCases.Builds)
            {
                foreach (var folder in ParityCases.Folders.Keys)
                {
                    cells.Add(build, folder);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void CSharp_and_YAML_have_the_same_severities(string build, string folder)
    {
        var (csharp, yaml) = builds.SeveritiesOf(build, folder);

        Assert.Equal(csharp, yaml);
    }

    [Theory]
    [MemberData(nameof(Effects))]
    public void A_setting_of_the_project_does_what_its_name_says(string build, string[] severities)
    {
        string[] watched = ["KUBE1005", "KUBE1102", "KUBE1204"];
        var yaml = builds.SeveritiesOf(build, "Silent").Yaml.Split(", ");

        Assert.Equal(severities, yaml.Where(severity => watched.Contains(severity.Split(' ')[0])));
    }
}
