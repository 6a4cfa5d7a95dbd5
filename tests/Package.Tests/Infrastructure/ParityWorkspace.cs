using System.Text.RegularExpressions;

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>
/// Projects with different settings for the compiler, each with the same folders, whose <c>.editorconfig</c> files differ. A folder has
/// one object as C# and as YAML. All are built once, and the severity of each finding is read from the log.
/// </summary>
public sealed partial class ParityWorkspace
{
    private const string Manifest = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: api
        spec:
          containers:
            - name: api
              image: mcr.microsoft.com/api:1.0
              securityContext:
                privileged: true
                allowPrivilegeEscalation: true
                runAsGroup: 0

        """;

    // A rule about the whole set of manifests, which the compiler does not run.
    private const string RuleOfSets = "KUBE2003";

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _reports = [];

    public ParityWorkspace(KubeGuardPackage package)
    {
        var workspace = package.CreateWorkspace().Write("All.proj", AllProjects(ParityCases.Projects.Keys));
        foreach (var (name, (properties, globalConfig)) in ParityCases.Projects)
        {
            WriteProject(workspace.In(name), properties, globalConfig);
        }

        Read(workspace, "");
        foreach (var (name, arguments) in ParityCases.CommandLines)
        {
            Read(workspace, name, ["-p:Only=Plain", .. arguments]);
        }
    }

    /// <summary>The severities in the C# and in the YAML of a folder, as <c>KUBE1005 error</c>.</summary>
    internal (string CSharp, string Yaml) SeveritiesOf(string project, string folder) =>
        (SeveritiesIn(project, $"{folder}/Pods.cs"), SeveritiesIn(project, $"{folder}/pod.yaml"));

    private string SeveritiesIn(string project, string file) =>
        _reports[project].TryGetValue(file, out var severities) ? severities : "";

    private void Read(Workspace workspace, string commandLine, params string[] arguments)
    {
        var log = workspace.PathOf($"log{commandLine.Replace(':', '-')}.txt");
        workspace.Run(["msbuild", "All.proj", "-t:BuildAll", .. arguments, $"-fileLoggerParameters1:LogFile={log};Verbosity=detailed;NoSummary"]);
        var lines = File.ReadLines(log).Select(line => Report().Match(line)).Where(match => match.Success && match.Groups["id"].Value != RuleOfSets).ToList();
        var projects = commandLine.Length > 0 ? ["Plain"] : ParityCases.Projects.Keys.AsEnumerable();
        foreach (var project in projects)
        {
            _reports[commandLine.Length > 0 ? commandLine : project] = lines
                .Where(match => match.Groups["project"].Value == project)
                .GroupBy(match => match.Groups["file"].Value)
                .ToDictionary(same => same.Key, same => string.Join(", ", same.Select(match => $"{match.Groups["id"].Value} {SeverityOf(match)}").Distinct().Order(StringComparer.Ordinal)));
        }
    }

    // The compiler calls a suggestion "info", MSBuild a message.
    private static string SeverityOf(Match match) => match.Groups["severity"].Value is "error" or "warning" ? match.Groups["severity"].Value : "suggestion";

    private static void WriteProject(Workspace project, string properties, string globalConfig)
    {
        project.WriteProject(
            $"""
            <!-- Without a log the compiler drops suggestions. -->
            <ErrorLog>$(BaseIntermediateOutputPath)csharp.sarif,version=2.1</ErrorLog>
            <!-- The compiler has a line for each diagnostic. -->
            <KubeGuardGroupFindings>false</KubeGuardGroupFindings>
            {properties}
            """,
            Sources.KubernetesClient);
        if (globalConfig.Length > 0)
        {
            project.Write(".globalconfig", "is_global = true\n" + globalConfig + "\n");
        }

        foreach (var (folder, configuration) in ParityCases.Folders)
        {
            if (configuration.Length > 0)
            {
                project.Write($"{folder}/.editorconfig", configuration + "\n");
            }

            project.Write($"{folder}/pod.yaml", Manifest).Write($"{folder}/Pods.cs", CodeOf(folder));
        }
    }

    private static string CodeOf(string folder) => $$"""
        using k8s.Models;

        public static class {{folder}}
        {
            public static V1Pod Api() => new()
            {
                Metadata = new() { Name = "api" },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "api",
                            Image = "mcr.microsoft.com/api:1.0",
                            SecurityContext = new() { Privileged = true, AllowPrivilegeEscalation = true, RunAsGroup = 0 },
                        },
                    ],
                },
            };
        }

        """;

    private static string AllProjects(IEnumerable<string> names) => $"""
        <Project>
          <ItemGroup>
            <Project Include="{string.Join(';', names)}" Condition="'$(Only)' == ''" />
            <Project Include="$(Only)" />
          </ItemGroup>
          <Target Name="BuildAll">
            <MSBuild Projects="@(Project->'%(Identity)/App.csproj')" Targets="Rebuild" ContinueOnError="true" />
          </Target>
        </Project>
        """;

    [GeneratedRegex(@"[/\\](?<project>\w+)[/\\](?<file>\w+[/\\](Pods\.cs|pod\.yaml))\(\d+,\d+\)\s?: (?<severity>error|warning|info|message) (?<id>KUBE\d{4})")]
    private static partial Regex Report();
}
