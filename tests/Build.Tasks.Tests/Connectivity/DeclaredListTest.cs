using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Connectivity;

/// <summary>A project folder with manifests and lists of connections.</summary>
internal sealed class DeclaredListTest : IDisposable
{
    public const string Head = "apiVersion: kubeguard/v1\nkind: Connectivity\n";

    public string Folder { get; } = Directory.CreateTempSubdirectory("kubeguard-list-").FullName;

    public FakeBuildEngine Engine { get; } = new();

    public List<string> Notices { get; } = [];

    public string this[string name]
    {
        get => File.ReadAllText(Path.Combine(Folder, name));
        set => File.WriteAllText(Path.Combine(Folder, name), value);
    }

    public bool Has(string name) => File.Exists(Path.Combine(Folder, name));

    /// <summary>Updates the list; the text that it shows.</summary>
    public string Update() => Run(new UpdateKubernetesConnectivity { BuildEngine = Engine, ProjectDirectory = Folder, ProjectFile = Path.Combine(Folder, "Shop.csproj"), Notice = Notices.Add, Manifests = Manifests() });

    /// <summary>Generates policies; the text that it shows.</summary>
    public string Generate(string format = "", string file = "") => Run(new GenerateNetworkPolicies
    {
        BuildEngine = Engine,
        ProjectDirectory = Folder,
        ProjectFile = Path.Combine(Folder, "Shop.csproj"),
        Notice = Notices.Add,
        Manifests = Manifests(),
        PolicyFormat = format,
        PolicyFile = file,
    });

    /// <summary>Checks the project, with a cache, and returns what it reports.</summary>
    public IReadOnlyList<string> Validate()
    {
        var engine = new FakeBuildEngine();
        using var task = new ValidateKubernetesManifests
        {
            BuildEngine = engine,
            ProjectDirectory = Folder,
            ProjectFile = Path.Combine(Folder, "Shop.csproj"),
            Notice = _ => { },
            Manifests = Manifests(),
            CacheFile = "obj/cache",
        };
        task.Execute();
        return [.. engine.Errors, .. engine.Warnings];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ITaskItem[] Manifests() => [.. Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => new TaskItem(path))];

    private string Run(DeclaredListTask task)
    {
        using (task)
        {
            Notices.Clear();
            task.Execute();
            return string.Join("\n", Notices);
        }
    }
}
