using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The quick fixes as the package brings them, applied by <c>dotnet format</c>.</summary>
public sealed class QuickFixTests(KubeGuardPackage package)
{
    [Fact]
    public void Format_mends_a_careless_sample_which_then_compiles()
    {
        string[] mended = ["KUBE1002", "KUBE1003", "KUBE1004", "KUBE1005", "KUBE1006", "KUBE1102", "KUBE1106", "KUBE1201"];
        var project = package.CreateWorkspace().CopySample("InsecureOperator");
        var before = project.Build();
        Assert.All(mended, id => Assert.Contains(before.Reports, report => report.EndsWith(id, StringComparison.Ordinal)));

        DotNet.MustRun(project.Folder, ["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. mended]);

        var after = project.Build("--no-restore");
        Assert.All(mended, id => Assert.DoesNotContain(after.Reports, report => report.EndsWith(id, StringComparison.Ordinal)));
        Assert.All(after.Reports, report => Assert.Contains(" KUBE", report));
    }

    [Fact]
    public void Format_mends_code_for_the_client_that_is_compiled_ahead_of_time()
    {
        // Its own dependencies may come in a later version than it asks for.
        var project = package.CreateWorkspace().WriteProject("<NoWarn>$(NoWarn);NU1603</NoWarn>", Sources.KubernetesClientAot).WriteMarked("Pods.cs", Sources.CSharp);
        Assert.Equal(project.Marks, project.Build().Reports);

        DotNet.MustRun(project.Folder, ["format", "analyzers", "--no-restore", "--diagnostics", "KUBE1005", "KUBE1102"]);

        Assert.Empty(project.Build("--no-restore").Reports);
    }
}
