using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Images;

/// <summary>A project with a manifest, bills of materials and advisories.</summary>
internal sealed class ImageTest : IDisposable
{
    /// <summary>A record of a vulnerability of Newtonsoft.Json before 13.0.1.</summary>
    public const string Newtonsoft = """
        {
          "schema_version": "1.7.0", "id": "GHSA-5crp-9r3c-p9vr", "modified": "2024-05-01T00:00:00Z", "aliases": [ "CVE-2024-21907" ],
          "database_specific": { "severity": "HIGH" },
          "affected": [ { "package": { "ecosystem": "NuGet", "name": "Newtonsoft.Json" }, "ranges": [ { "type": "ECOSYSTEM", "events": [ { "introduced": "0" }, { "fixed": "13.0.1" } ] } ] } ]
        }
        """;

    private readonly TaskTest _test = new();
    private readonly List<ITaskItem> _sboms = [];
    private readonly List<ITaskItem> _databases = [];
    private readonly List<ITaskItem> _statements = [];
    private readonly List<ITaskItem> _exceptions = [];

    public ImageTest()
    {
        _test.Configuration("test.globalconfig", "is_global = true\n" + string.Concat(Rules.RuleCatalog.Descriptors.Where(rule => !IsOfImages(rule.Id)).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none\n")));
        _test.Task.Today = "2026-11-30";
        _test.Task.GroupFindings = true;
    }

    public string Folder => _test.Folder;

    public FakeBuildEngine Engine => _test.Engine;

    public ValidateKubernetesManifests Task => _test.Task;

    public void Dispose() => _test.Dispose();

    /// <summary>Adds a Deployment with an image, at line 9 and column 14.</summary>
    public ImageTest Manifest(string image, string name = "api", string more = "")
    {
        _test.Manifest($"deploy/{name}.yaml", $$"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: {{name}}
              labels: { app: {{name}} }
            spec:
              containers:
              - name: {{name}}
                image: {{image}}
                ports: [ { containerPort: 80 } ]
            {{more}}
            """);
        return this;
    }

    /// <summary>Adds a document about an image.</summary>
    public ImageTest Sbom(string image, string package = "pkg:nuget/Newtonsoft.Json@9.0.1", string named = "", string file = "sbom/api.json") => SbomText($$"""
        {
          "bomFormat": "CycloneDX", "specVersion": "1.6",
          "metadata": { "component": { "type": "container", "name": "{{image}}" } },
          "components": [ { "type": "library", "name": "Newtonsoft.Json", "version": "9.0.1", "purl": "{{package}}" } ]
        }
        """, named, file);

    /// <summary>Adds a document with a text.</summary>
    public ImageTest SbomText(string text, string named = "", string file = "sbom/api.json")
    {
        _test.Write(file, text);
        _sboms.Add(Item(file, ("Image", named)));
        return this;
    }

    public ImageTest Database(string text, string file = "advisories/record.json")
    {
        _test.Write(file, text);
        _databases.Add(Item(file));
        return this;
    }

    /// <summary>Names a folder of records.</summary>
    public ImageTest DatabaseFolder(string folder)
    {
        _databases.Add(Item(folder));
        return this;
    }

    public ImageTest Statement(string text)
    {
        _test.Write("vex/api.json", text);
        _statements.Add(Item("vex/api.json"));
        return this;
    }

    public ImageTest Exception(string id, params (string Name, string Value)[] metadata)
    {
        _exceptions.Add(Item(id, metadata));
        return this;
    }

    public ImageTest Setting(string line)
    {
        _test.Configuration($"setting{_databases.Count}.globalconfig", $"is_global = true\nglobal_level = 200\n{line}\n");
        return this;
    }

    /// <summary>Runs the task and returns its lines, without the addresses of rules.</summary>
    public IReadOnlyList<string> Lines()
    {
        Engine.Clear();
        Task.ImageSboms = [.. _sboms];
        Task.VulnerabilityDatabases = [.. _databases];
        Task.VexDocuments = [.. _statements];
        Task.VulnerabilityExceptions = [.. _exceptions];
        _test.Execute();
        return [.. Engine.Errors.Concat(Engine.Warnings).Select(WithoutAddress)];
    }

    /// <summary>The suggestions of the last run.</summary>
    public IReadOnlyList<string> Suggestions => [.. Engine.Messages.Where(message => message.Contains("): KUBE", StringComparison.Ordinal)).Select(WithoutAddress)];

    private static bool IsOfImages(string id) => id is "KUBE3015" or "KUBE3016" or "KUBE3020" or "KUBE3021" or "KUBE9016" or "KUBE9017" or "KUBE9018" or "KUBE9019";

    private static string WithoutAddress(string line) => line[..line.LastIndexOf(" (https://", StringComparison.Ordinal)];

    private static TaskItem Item(string name, params (string Name, string Value)[] metadata)
    {
        var item = new TaskItem(name);
        foreach (var (key, value) in metadata)
        {
            item.SetMetadata(key, value);
        }

        return item;
    }
}
