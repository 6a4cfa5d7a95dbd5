using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>A folder of manifests, and the fixing task run on them.</summary>
internal sealed class FixRun : IDisposable
{
    private readonly List<string> _manifests = [];
    private string? _projectFolder;

    public FixRun() => Task = new() { Notice = _ => { } };

    public string Folder { get; } = Directory.CreateTempSubdirectory("kubeguard-fix-").FullName;

    /// <summary>The folder of the project.</summary>
    public string ProjectFolder { get => _projectFolder ?? Folder; set => _projectFolder = value; }

    public FakeBuildEngine Engine { get; } = new();

    public FixKubernetesManifests Task { get; init; }

    /// <summary>The manifest set of the manifests.</summary>
    public string Set { get; set; } = "";

    /// <summary>The summary of the task.</summary>
    public string Summary => Engine.ImportantMessages[^1];

    public FixRun Manifest(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        _manifests.Add(path);
        return this;
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Runs the task, and runs it again to verify that it changes nothing.</summary>
    public FixRun Fix()
    {
        Assert.True(Execute());
        if (!Task.DryRun)
        {
            var texts = _manifests.Select(File.ReadAllText).ToList();
            var messages = Engine.ImportantMessages.ToList();
            Assert.True(Execute());
            Assert.Equal(texts, _manifests.Select(File.ReadAllText));
            Engine.ImportantMessages.Clear();
            Engine.ImportantMessages.AddRange(messages);
        }

        return this;
    }

    /// <summary>Runs the task once.</summary>
    /// <returns><see langword="true"/> if it succeeds.</returns>
    public bool Execute()
    {
        Task.BuildEngine = Engine;
        Task.ProjectDirectory = ProjectFolder;
        Task.ProjectFile = PathOf("test.csproj");
        Task.Manifests = [.. _manifests.Select(path => ItemOf(path))];
        return Task.Execute();
    }

    private ITaskItem ItemOf(string path)
    {
        var item = new TaskItem(path);
        item.SetMetadata("ManifestSet", Set);
        return item;
    }

    public void Dispose()
    {
        Task.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
