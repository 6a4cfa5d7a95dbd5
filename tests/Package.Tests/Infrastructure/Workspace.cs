using System.Text;
using System.Text.RegularExpressions;

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>A user's folder with projects that reference the package.</summary>
internal sealed partial class Workspace
{
    private const string DefaultFramework = "<TargetFramework>net10.0</TargetFramework>";

    private readonly KubeGuardPackage _package;
    private readonly List<string> _marks = [];
    private bool _isRestored;

    public Workspace(KubeGuardPackage package)
        : this(package, Directory.CreateDirectory(Path.Combine(package.Folder, Path.GetRandomFileName())).FullName)
    {
        // The machine's own sources stay; packages that it has already downloaded are used from there.
        Write("nuget.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{package.CacheFolder}" />
              </config>
              <fallbackPackageFolders>
                <add key="machine" value="{package.MachineCacheFolder}" />
              </fallbackPackageFolders>
              <packageSources>
                <add key="KubeGuard under test" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        Write(".editorconfig", "root = true\n");
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    private Workspace(KubeGuardPackage package, string folder)
    {
        _package = package;
        Folder = folder;
    }

    public string Folder { get; }

    /// <summary>The reports that the marks of all files expect, in the form of <see cref="BuildResult.Reports"/>.</summary>
    public IReadOnlyList<string> Marks => _marks;

    public string PackageReference =>
        $"""<PackageReference Include="KubeGuard" Version="{_package.Version}" PrivateAssets="all" />""";

    public string PathOf(string file) => Path.Combine(Folder, file);

    public Workspace Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), content);
        return this;
    }

    /// <summary>
    /// Writes a file whose marks, such as <c>{|error KUBE1005:true|}</c>, are the reports that a build must have there.
    /// </summary>
    public Workspace WriteMarked(string file, string markup)
    {
        var text = new StringBuilder();
        var end = 0;
        foreach (Match mark in Mark().Matches(markup))
        {
            text.Append(markup, end, mark.Index - end);
            var before = text.ToString();
            var line = before.Count(character => character == '\n') + 1;
            var column = before.Length - before.LastIndexOf('\n');
            _marks.Add($"{file}({line},{column}): {mark.Groups["report"].Value}");
            text.Append(mark.Groups["text"].Value);
            end = mark.Index + mark.Length;
        }

        return Write(file, text.Append(markup, end, markup.Length - end).ToString());
    }

    /// <summary>Writes <c>App.csproj</c>, an ordinary project that references the package, and brings it to the state after a restore.</summary>
    public Workspace WriteProject(string properties = "", string items = "", string framework = DefaultFramework) =>
        WriteNewProject(properties, items, framework).Restore();

    /// <summary>Writes <c>App.csproj</c>, an ordinary project that references the package and was not restored yet.</summary>
    public Workspace WriteNewProject(string properties = "", string items = "", string framework = DefaultFramework) =>
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {framework}
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {PackageReference}
                {items}
              </ItemGroup>
            </Project>
            """);

    /// <summary>Brings the project of this folder to the state after a restore, so that commands restore nothing.</summary>
    public Workspace Restore()
    {
        _package.Restored.Restore(this);
        _isRestored = true;
        return this;
    }

    /// <summary>Copies a sample, with the package instead of the working tree.</summary>
    public Workspace CopySample(string name)
    {
        var sample = Repository.PathOf("samples", name);
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(sample, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            {
                Write(relative, File.ReadAllText(file));
            }
        }

        return Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """)
            .Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                {PackageReference}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>The same workspace, with commands run in one of its folders.</summary>
    public Workspace In(string folder) => new(_package, PathOf(folder));

    public BuildResult Build(params string[] arguments) => Run(["build", .. arguments]);

    /// <summary>Runs the check of the manifests alone.</summary>
    public BuildResult Validate(params string[] arguments) => Run(["build", "-t:ValidateKubernetesManifests", .. arguments]);

    /// <summary>Runs a command in a process that is already there.</summary>
    public BuildResult Run(params string[] arguments)
    {
        var result = RunWithServers(arguments);
        return result.HasEnded ? result : RunWithServers(arguments);
    }

    /// <summary>Runs a command in as many processes of its own as it wants, which end with it.</summary>
    public BuildResult RunAlone(params string[] arguments) => Run([.. arguments, "--disable-build-servers"], environment: null);

    /// <summary>Builds with servers that exist before and after the build.</summary>
    public BuildResult Build(BuildServers servers, params string[] arguments) => Run(["build", .. arguments, "-m", .. servers.Arguments], servers.Environment);

    private BuildResult RunWithServers(string[] arguments) =>
        _package.Servers.Use(servers => Run([.. arguments, .. servers.Arguments, "-m:1"], servers.Environment));

    private BuildResult Run(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        string[] restore = _isRestored && arguments.First() is "build" or "pack" ? ["--no-restore"] : [];

        // The file log has every report once; the console repeats them in its summary. Its name may have no semicolon.
        var log = Path.Combine(_package.Folder, Path.GetRandomFileName() + ".log");
        var (exitCode, output) = DotNet.Run(
            Folder, [.. arguments, .. restore, "--tl:off", $"-fileLoggerParameters:LogFile={log};Verbosity=minimal;NoSummary"], environment);
        return new BuildResult(Folder, exitCode, output, File.Exists(log) ? File.ReadAllLines(log) : []);
    }

    [GeneratedRegex(@"\{\|(?<report>(error|warning) \w+):(?<text>.*?)\|\}")]
    private static partial Regex Mark();
}
