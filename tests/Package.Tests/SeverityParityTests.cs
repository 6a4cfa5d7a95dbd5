using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>
/// Settings of warnings, wherever they are, have the same effect on findings in C# and in YAML. The cells are every project with every
/// folder.
/// </summary>
public sealed class SeverityParityTests(ParityWorkspace builds) : IClassFixture<ParityWorkspace>
{
    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var build in ParityCases.Projects.Keys.Concat(ParityCases.CommandLines.Keys))
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
    [InlineData("Plain", "KUBE1005 error", "KUBE1102 warning", "KUBE1204 suggestion")]
    [InlineData("NoWarn", "KUBE1005 error")]
    [InlineData("NoWarnOfAnError", "KUBE1102 warning", "KUBE1204 suggestion")]
    [InlineData("WarningsAsErrors", "KUBE1005 error", "KUBE1102 error", "KUBE1204 error")]
    [InlineData("TreatWarningsAsErrors", "KUBE1005 error", "KUBE1102 error", "KUBE1204 suggestion")]
    [InlineData("WarningsNotAsErrors", "KUBE1005 error", "KUBE1102 warning", "KUBE1204 suggestion")]
    [InlineData("GlobalConfig", "KUBE1005 warning", "KUBE1204 error")]
    [InlineData("GlobalConfigOfAll", "KUBE1005 warning", "KUBE1102 warning", "KUBE1204 warning")]
    [InlineData("Baseline", "KUBE1005 error")]
    [InlineData("BaselineOverridden", "KUBE1102 error")]
    [InlineData("-warnaserror", "KUBE1005 error", "KUBE1102 error", "KUBE1204 suggestion")]
    [InlineData("-warnaserror:ID", "KUBE1005 error", "KUBE1102 error", "KUBE1204 suggestion")]
    public void A_setting_of_the_project_does_what_its_name_says(string build, params string[] severities)
    {
        string[] watched = ["KUBE1005", "KUBE1102", "KUBE1204"];
        var yaml = builds.SeveritiesOf(build, "Silent").Yaml.Split(", ");

        Assert.Equal(severities, yaml.Where(severity => watched.Contains(severity.Split(' ')[0])));
    }
}
