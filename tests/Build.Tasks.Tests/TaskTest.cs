using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A project folder with files, and the task run on them.</summary>
internal sealed class TaskTest(ValidateKubernetesManifests task) : IDisposable
{
    private readonly List<ITaskItem> _manifests = [];
    private readonly List<ITaskItem> _configuration = [];

    public TaskTest()
        : this(new ValidateKubernetesManifests())
    {
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("kubeguard-task-").FullName;

    public FakeBuildEngine Engine { get; } = new();

    public ValidateKubernetesManifests Task { get; } = task;

    /// <summary>Writes a manifest and names it as an item.</summary>
    public TaskTest Manifest(string name, string text, bool isDefaultItem = false, string set = "", string version = "", string completeSet = "")
    {
        Write(name, text);
        return Item(name, isDefaultItem, set, version, completeSet);
    }

    /// <summary>Names an item without writing it.</summary>
    public TaskTest Item(string name, bool isDefaultItem = false, string set = "", string version = "", string completeSet = "")
    {
        var item = new TaskItem(name);
        item.SetMetadata("IsDefaultItem", isDefaultItem ? "true" : "");
        item.SetMetadata("ManifestSet", set);
        item.SetMetadata("KubernetesVersion", version);
        item.SetMetadata("CompleteSet", completeSet);
        _manifests.Add(item);
        return this;
    }

    /// <summary>Writes a configuration file and names it.</summary>
    public TaskTest Configuration(string name, string text)
    {
        Write(name, text);
        _configuration.Add(new TaskItem(name));
        return this;
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public bool Execute()
    {
        Task.BuildEngine = Engine;
        Task.ProjectDirectory = Folder;
        Task.ProjectFile = Path.Combine(Folder, "test.csproj");
        Task.Manifests = [.. _manifests];
        Task.AnalyzerConfigFiles = [.. _configuration];
        return Task.Execute();
    }

    /// <summary>Runs the task and returns the findings that a build shows, as <c>file(line,column) ID</c>.</summary>
    public IReadOnlyList<string> Findings()
    {
        Execute();
        return [.. Engine.Errors.Concat(Engine.Warnings).Select(Short).Order(StringComparer.Ordinal)];
    }

    public static string Short(string finding) => string.Join(' ', finding.Split(": ").Take(2)).Replace(":", "");

    public void Dispose()
    {
        Task.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
