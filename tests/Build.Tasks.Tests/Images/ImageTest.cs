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

    /// <summary>The restore of <see cref="OwnProject"/>.</summary>
    public const string OwnPackage = """
        {
          "targets": { "net10.0": { "Newtonsoft.Json/9.0.1": { "type": "package", "runtime": { "lib/netstandard2.0/Newtonsoft.Json.dll": {} } } } },
          "projectFileDependencyGroups": { "net10.0": [ "Newtonsoft.Json >= 9.0.1" ] }
        }
        """;

    /// <summary>A project with a package, at line 3 and column 5.</summary>
    public const string OwnProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <PackageReference Include="Newtonsoft.Json" Version="9.0.1" />
            <ProjectReference Include="../Lib/Lib.csproj" />
          </ItemGroup>
          <PropertyGroup>
            <ContainerBaseImage>mcr.example.com/base:1</ContainerBaseImage>
          </PropertyGroup>
        </Project>
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

    /// <summary>Has the project publish an image with <c>Newtonsoft.Json</c> 9.0.1, which the project references at line 3 and column 5.</summary>
    public ImageTest Publishes(string repository, string tags, string baseImage = "", string assets = OwnPackage, string project = OwnProject)
    {
        _test.Write("test.csproj", project);
        _test.Write("obj/project.assets.json", assets);
        Task.OwnImages = [Item(repository, ("Tags", tags), ("BaseImage", baseImage), ("AssetsFile", "obj/project.assets.json"), ("PinsVersions", "true"))];
        return References("PackageReference", "Newtonsoft.Json", ("Version", "9.0.1"));
    }

    /// <summary>Adds an item that decides about packages.</summary>
    public ImageTest References(string type, string name, params (string Name, string Value)[] metadata)
    {
        var file = metadata.FirstOrDefault(pair => pair.Name == "File").Value ?? "test.csproj";
        Task.OwnReferences = [.. Task.OwnReferences, Item(name, [.. metadata.Where(pair => pair.Name != "File"), ("Type", type), ("File", Path.Combine(Folder, file))])];
        return this;
    }

    /// <summary>Writes a file of the project.</summary>
    public ImageTest File(string name, string text)
    {
        _test.Write(name, text);
        return this;
    }

    /// <summary>Adds a source file.</summary>
    public ImageTest Code(string text, string file = "Shop.cs")
    {
        _test.Write(file, text);
        Task.Sources = [.. Task.Sources, Item(file)];
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
