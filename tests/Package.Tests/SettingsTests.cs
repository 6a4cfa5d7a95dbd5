using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>Settings in the project, in configuration files and on the command line.</summary>
public sealed class SettingsTests(SettingsTests.Project project) : IClassFixture<SettingsTests.Project>
{
    [Fact]
    public void The_recommended_preset_is_the_default() =>
        project.Validate().MustReportRules("error KUBE1005", "warning KUBE1102");

    [Theory]
    [InlineData("Baseline", "error KUBE1005")]
    [InlineData("restricted", "error KUBE1005", "warning KUBE1102")]
    [InlineData("None")]
    public void A_preset_chooses_the_rules(string preset, params string[] rules) =>
        project.Validate($"-p:KubeGuardPreset={preset}").MustReportRules(rules);

    [Fact]
    public void A_preset_that_does_not_exist_is_named_once_and_ignored() =>
        project.Validate("-p:KubeGuardPreset=Strict")
            .MustReport(["App.csproj: warning KUBE9005", .. project.Marks]);

    [Fact]
    public void A_wrong_setting_obeys_what_is_said_about_warnings()
    {
        project.Validate("-p:KubeGuardPreset=Strict", "-p:TreatWarningsAsErrors=true").MustFail()
            .MustReportRules("error KUBE9005", "error KUBE1005", "error KUBE1102");
        project.Validate("-p:KubeGuardPreset=Strict", "-p:NoWarn=KUBE9005").MustReport(project.Marks);
    }

    [Fact]
    public void NoWarn_silences_a_warning_of_a_manifest() =>
        project.Validate("-p:NoWarn=KUBE1102").MustReportRules("error KUBE1005");

    [Theory]
    [InlineData("-p:TreatWarningsAsErrors=true")]
    [InlineData("-p:WarningsAsErrors=KUBE1102")]
    public void A_warning_of_a_manifest_becomes_an_error(string property) =>
        project.Validate(property).MustReportRules("error KUBE1005", "error KUBE1102");

    [Fact]
    public void A_warning_of_a_manifest_is_spared() =>
        project.Validate("-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=KUBE1102")
            .MustReportRules("error KUBE1005", "warning KUBE1102");

    [Theory]
    [InlineData("-p:KubeGuardEnabled=false")]
    [InlineData("-p:IsTestProject=true")]
    [InlineData("-p:IsTestingPlatformApplication=true")]
    public void Nothing_is_checked_where_it_is_switched_off(string property) =>
        project.Validate(property).MustSucceed().MustReportRules();

    [Fact]
    public void A_test_project_is_checked_on_demand() =>
        project.Validate("-p:IsTestProject=true", "-p:KubeGuardEnabled=true").MustReportRules("error KUBE1005", "warning KUBE1102");

    [Theory]
    [InlineData("-t:ValidateKubernetesManifests", "-p:DesignTimeBuild=true", "-p:BuildingProject=false")]
    [InlineData("-t:ValidateKubernetesManifests", "-p:SkipCompilerExecution=true")]
    [InlineData("-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")]
    public void A_design_time_build_checks_no_manifest(params string[] arguments) =>
        project.Run(["build", .. arguments]).MustSucceed().MustReportRules();

    [Fact]
    public void A_SARIF_file_has_the_findings()
    {
        project.Validate("-p:KubeGuardSarifFile=obj/manifests.sarif");

        var sarif = File.ReadAllText(project.PathOf("obj/manifests.sarif"));
        Assert.Contains("\"2.1.0\"", sarif);
        Assert.Contains("KUBE1005", sarif);
        Assert.Contains("KUBE1102", sarif);
    }

    /// <summary>One project, restored once; each test gives its settings on the command line.</summary>
    public sealed class Project
    {
        private readonly Workspace _workspace;

        public Project(KubeGuardPackage package)
        {
            _workspace = package.CreateWorkspace().WriteProject().WriteMarked("deploy/api.yaml", Sources.Manifest);
        }

        internal IReadOnlyList<string> Marks => _workspace.Marks;

        internal string PathOf(string file) => _workspace.PathOf(file);

        internal BuildResult Run(params string[] arguments) => _workspace.Run(arguments);

        internal BuildResult Validate(params string[] arguments) => _workspace.Validate(arguments);
    }
}
