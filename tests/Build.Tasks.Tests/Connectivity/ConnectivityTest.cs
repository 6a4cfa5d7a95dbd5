using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Connectivity;

/// <summary>A project folder with manifests, and the report of who may connect to whom in them.</summary>
internal sealed class ConnectivityTest : IDisposable
{
    private readonly List<ITaskItem> _manifests = [];

    public ConnectivityTest() => Task = new ReportKubernetesConnectivity { BuildEngine = Engine, ProjectDirectory = Folder, ProjectFile = Path.Combine(Folder, "Shop.csproj"), RenderFolder = "obj/rendered", Notice = Notices.Add };

    public string Folder { get; } = Directory.CreateTempSubdirectory("kubeguard-connectivity-").FullName;

    public FakeBuildEngine Engine { get; } = new();

    /// <summary>The texts that a terminal shows.</summary>
    public List<string> Notices { get; } = [];

    public ReportKubernetesConnectivity Task { get; }

    public ConnectivityTest Manifest(string name, string text, string set = "", string completeSet = "")
    {
        Write(name, text);
        var item = new TaskItem(name);
        item.SetMetadata("ManifestSet", set);
        item.SetMetadata("CompleteSet", completeSet);
        _manifests.Add(item);
        return this;
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Runs the task; the text that it shows on the console.</summary>
    public string Run()
    {
        Execute();
        return Assert.Single(Notices);
    }

    public bool Execute()
    {
        Task.Manifests = [.. _manifests];
        return Task.Execute();
    }

    /// <summary>Runs the task and reads a file that it writes.</summary>
    public string Written(string file)
    {
        Task.ConnectivityFile = file;
        Run();
        return File.ReadAllText(Path.Combine(Folder, file));
    }

    /// <summary>Manifests of a workload with one port.</summary>
    public static string Deployment(string ns, string name, int port = 8080) => $$"""

        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: {{name}}, namespace: {{ns}} }
        spec:
          selector: { matchLabels: { app: {{name}} } }
          template:
            metadata: { labels: { app: {{name}} } }
            spec: { containers: [{ name: main, ports: [{ name: http, containerPort: {{port}} }] }] }

        """;

    /// <summary>A NetworkPolicy for the pods of a workload.</summary>
    public static string NetworkPolicy(string ns, string app, string rest) => $$"""

        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{app}}, namespace: {{ns}} }
        spec:
          podSelector: { matchLabels: { app: {{app}} } }
          {{rest}}

        """;

    public void Dispose()
    {
        Task.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
