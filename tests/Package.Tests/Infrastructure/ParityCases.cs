namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>The settings of the projects of <see cref="ParityWorkspace"/>, for the compiler and for their files. All of them are built in the whole matrix.</summary>
internal static class ParityCases
{
    /// <summary>The properties of each project and its <c>.globalconfig</c>, by name.</summary>
    public static readonly IReadOnlyDictionary<string, (string Properties, string GlobalConfig)> Projects = Sample(new Dictionary<string, (string, string)>
    {
        ["Plain"] = ("", ""),
        ["NoWarn"] = ("<NoWarn>$(NoWarn);KUBE1102;KUBE1204</NoWarn>", ""),
        ["NoWarnOfAnError"] = ("<NoWarn>$(NoWarn),KUBE1005</NoWarn>", ""),
        ["NoWarnInLowerCase"] = ("<NoWarn>$(NoWarn);kube1005;kube1102</NoWarn>", ""),
        ["WarningsAsErrors"] = ("<WarningsAsErrors>KUBE1102;KUBE1204</WarningsAsErrors>", ""),
        ["TreatWarningsAsErrors"] = ("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", ""),
        ["WarningsNotAsErrors"] = ("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>KUBE1102;KUBE1005</WarningsNotAsErrors>", ""),
        ["MSBuildWarningsAsMessages"] = ("<MSBuildWarningsAsMessages>KUBE1102</MSBuildWarningsAsMessages>", ""),
        ["GlobalConfig"] = ("", "dotnet_diagnostic.KUBE1005.severity = warning\ndotnet_diagnostic.KUBE1102.severity = none\ndotnet_diagnostic.KUBE1204.severity = error"),
        ["GlobalConfigAsErrors"] = ("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "dotnet_diagnostic.KUBE1005.severity = warning\ndotnet_diagnostic.KUBE1204.severity = suggestion"),
        ["GlobalConfigOfAll"] = ("", "dotnet_analyzer_diagnostic.severity = warning"),
        ["GlobalConfigOfCategory"] = ("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "dotnet_analyzer_diagnostic.category-KubeGuard.PodSecurityBaseline.severity = warning"),
        ["Baseline"] = ("<KubeGuardPreset>Baseline</KubeGuardPreset>", ""),
        ["BaselineOverridden"] = ("<KubeGuardPreset>Baseline</KubeGuardPreset>", "dotnet_diagnostic.KUBE1102.severity = error\ndotnet_diagnostic.KUBE1005.severity = none"),
        ["AllPreset"] = ("<KubeGuardPreset>All</KubeGuardPreset>", ""),
    });

    /// <summary>The <c>.editorconfig</c> of each folder, by name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Folders = new Dictionary<string, string>
    {
        ["Silent"] = "",
        ["Everything"] = "[*]\ndotnet_diagnostic.KUBE1005.severity = warning\ndotnet_diagnostic.KUBE1102.severity = none\ndotnet_diagnostic.KUBE1204.severity = warning",
        ["BothExtensions"] = "[*.{cs,yaml}]\ndotnet_diagnostic.KUBE1102.severity = error",
        ["EachExtension"] = "[*.cs]\ndotnet_diagnostic.KUBE1005.severity = suggestion\n[*.yaml]\ndotnet_diagnostic.KUBE1005.severity = suggestion",
        ["DefaultAndSilent"] = "[*]\ndotnet_diagnostic.KUBE1005.severity = default\ndotnet_diagnostic.KUBE1102.severity = silent",
        ["OfAll"] = "[*]\ndotnet_analyzer_diagnostic.severity = error",
        ["OfAllAsWarnings"] = "[*]\ndotnet_analyzer_diagnostic.severity = warning",
        ["OfCategory"] = "[*]\ndotnet_analyzer_diagnostic.severity = suggestion\ndotnet_analyzer_diagnostic.category-KubeGuard.PodSecurityBaseline.severity = warning",
    };

    /// <summary>The arguments of each build of the first project, by name.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> CommandLines = Sample(new Dictionary<string, string[]>
    {
        ["-warnaserror"] = ["-warnaserror"],
        ["-warnaserror:ID"] = ["-warnaserror:KUBE1102"],
        ["-nowarn:ID"] = ["-nowarn:KUBE1102"],
    });

    /// <summary>The names of all builds.</summary>
    public static IEnumerable<string> Builds => Projects.Keys.Concat(CommandLines.Keys);

    private static Dictionary<string, T> Sample<T>(Dictionary<string, T> cases) => TestMatrix.Sample(cases, oneOf: 4).ToDictionary();
}
