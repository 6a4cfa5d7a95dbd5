using KubeGuard.Build.Rendering;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A project folder with charts and overlays, and the task run on them with the tools of this machine.</summary>
internal sealed class RenderTest : IDisposable
{
    private readonly TaskTest _test = new();

    public RenderTest(params string[] rules)
    {
        _test.Configuration("test.globalconfig", $"is_global = true\ndotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.KUBE9012.severity = warning\ndotnet_diagnostic.KUBE9013.severity = error\n{string.Concat(rules.Select(rule => $"dotnet_diagnostic.{rule}.severity = warning\n"))}");
        _test.Task.RenderFolder = "obj/rendered";
    }

    public ValidateKubernetesManifests Task => _test.Task;

    public FakeBuildEngine Engine => _test.Engine;

    public string Folder => _test.Folder;

    /// <summary>The rendered texts.</summary>
    public IReadOnlyList<string> Rendered => [.. Directory.GetFiles(Path.Combine(Folder, "obj", "rendered")).Select(File.ReadAllText)];

    public static bool HasHelm => HasTool(RenderTool.Helm);

    public static bool HasKustomize => HasTool(RenderTool.Kustomize);

    public RenderTest Write(string name, string text)
    {
        _test.Write(name, text);
        return this;
    }

    public RenderTest DefaultItem(string name)
    {
        _test.Item(name, isDefaultItem: true);
        return this;
    }

    public RenderTest Item(string name, string set = "")
    {
        _test.Item(name, set: set);
        return this;
    }

    public RenderTest Chart(string path, params (string Name, string Value)[] metadata)
    {
        Task.HelmCharts = [.. Task.HelmCharts, RenderItem(path, metadata)];
        return this;
    }

    public RenderTest Overlay(string path, params (string Name, string Value)[] metadata)
    {
        Task.Kustomizations = [.. Task.Kustomizations, RenderItem(path, metadata)];
        return this;
    }

    /// <summary>The findings that a build shows, as <c>folder/file(line,column) ID</c>.</summary>
    public IReadOnlyList<string> Findings()
    {
        Engine.Clear();
        return _test.Findings();
    }

    public string Message() => Assert.Single(Engine.Errors.Concat(Engine.Warnings));

    public void Dispose() => _test.Dispose();

    private static TaskItem RenderItem(string path, (string Name, string Value)[] metadata)
    {
        var item = new TaskItem(path);
        foreach (var (name, value) in metadata)
        {
            item.SetMetadata(name, value);
        }

        return item;
    }

    private static bool HasTool(RenderTool tool) => ToolLookup.Here.Find("", tool.Names, "") is not null;
}
