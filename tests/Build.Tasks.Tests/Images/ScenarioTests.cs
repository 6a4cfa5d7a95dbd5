using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Images;

/// <summary>Manifests, bills of materials and records of other tools, from the files to the lines of the build.</summary>
public sealed class ScenarioTests : IDisposable
{
    private readonly TaskTest _test = new();

    public static TheoryData<string> Scenarios => [.. VulnerabilityScenario.Names];

    public void Dispose() => _test.Dispose();

    [CorpusTheory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_is_reported_as_other_tools_do(string name)
    {
        var scenario = new VulnerabilityScenario(name);
        _test.Manifest(VulnerabilityScenario.Manifest, scenario.TextOf(VulnerabilityScenario.Manifest)).Configuration(".globalconfig", VulnerabilityScenario.Settings);
        _test.Task.GroupFindings = false;
        _test.Task.ImageSboms = [new TaskItem(_test.Write(VulnerabilityScenario.Sbom, scenario.TextOf(VulnerabilityScenario.Sbom)))];
        _test.Task.VulnerabilityDatabases = [new TaskItem(_test.Write(VulnerabilityScenario.Advisories, scenario.TextOf(VulnerabilityScenario.Advisories)))];
        _test.Execute();

        scenario.MustBeReported(_test.Engine.Warnings);
    }
}
