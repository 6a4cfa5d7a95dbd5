using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The quick fixes of the package, applied by <c>dotnet format</c>.</summary>
public sealed class QuickFixTests(KubeGuardPackage package)
{
    [Fact]
    public void Format_fixes_a_careless_sample_which_then_compiles()
    {
        string[] rules = ["KUBE1002", "KUBE1003", "KUBE1004", "KUBE1005", "KUBE1006", "KUBE1102", "KUBE1106", "KUBE1201"];
        var project = package.CreateWorkspace().CopySample("InsecureOperator").Restore();
        var before = project.Build();
        Assert.All(rules, id => Assert.Contains(before.Reports, report => report.EndsWith(id, StringComparison.Ordinal)));

        Format(project, rules);

        var after = project.Build();
        Assert.All(rules, id => Assert.DoesNotContain(after.Reports, report => report.EndsWith(id, StringComparison.Ordinal)));
        Assert.All(after.Reports, report => Assert.Contains(" KUBE", report));
    }

    [MatrixFact]
    public void Format_fixes_code_for_the_client_that_is_compiled_ahead_of_time()
    {
        // Its own dependencies may be restored in a later version than requested.
        var project = package.CreateWorkspace().WriteNewProject("<NoWarn>$(NoWarn);NU1603</NoWarn>", Sources.KubernetesClientAot).WriteMarked("Pods.cs", Sources.CSharp);
        Assert.Equal(project.Marks, project.Build().Reports);

        Format(project, "KUBE1005", "KUBE1102");

        Assert.Empty(project.Build("--no-restore").Reports);
    }

    [MatrixFact]
    public void Format_fixes_a_part_in_the_file_that_makes_it()
    {
        var project = package.CreateWorkspace()
            .WriteProject(items: Sources.KubernetesClient)
            .Write("Parts.cs", """
                using k8s.Models;

                public static class Parts
                {
                    public static V1Container Api() => new() { Image = "mcr.microsoft.com/api:1.0" };
                }

                """)
            .WriteMarked("Pods.cs", """
                using k8s.Models;

                public static class Pods
                {
                    public static V1Pod Api() => new() { Spec = new() { Containers = [Parts.{|warning KUBE4004:Api|}()] } };
                }

                """);
        OnlyRules(project, "KUBE4004");
        Assert.Equal(project.Marks, project.Build().Reports);

        Format(project, "KUBE4004");

        Assert.Empty(project.Build().Reports);
        Assert.Contains("""["memory"] = new ResourceQuantity("256Mi")""", File.ReadAllText(project.PathOf("Parts.cs")));
    }

    [MatrixTheory]
    [MemberData(nameof(ModelSamples.All), MemberType = typeof(ModelSamples))]
    public void Format_fixes_code_for_every_model_library(string library)
    {
        var (models, code) = ModelSamples.Of(library);
        var project = package.CreateWorkspace()
            .Write("Models/Models.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <WarningLevel>0</WarningLevel>
                  </PropertyGroup>
                </Project>
                """)
            .Write("Models/Models.cs", models)
            .WriteNewProject(items: """<Compile Remove="Models/**" /><ProjectReference Include="Models/Models.csproj" />""")
            .WriteMarked("Pods.cs", code);
        OnlyRules(project, "KUBE1005", "KUBE1102");
        Assert.Equal(project.Marks.Order(), project.Build("App.csproj").Reports.Order());

        Format(project, "KUBE1005", "KUBE1102");

        // Without a change, an incremental build would report nothing either.
        Assert.Empty(project.Build("App.csproj", "--no-restore", "--no-incremental").Reports);
    }

    private static void OnlyRules(Workspace project, params string[] ids) => project.Write(
        ".editorconfig",
        string.Join('\n', ["root = true", "[*.cs]", "dotnet_analyzer_diagnostic.severity = none", .. ids.Select(id => $"dotnet_diagnostic.{id}.severity = warning"), ""]));

    private static void Format(Workspace project, params string[] ids) =>
        DotNet.MustRun(project.Folder, ["format", "analyzers", .. Directory.GetFiles(project.Folder, "*.csproj"), "--no-restore", "--severity", "info", "--diagnostics", .. ids]);
}
