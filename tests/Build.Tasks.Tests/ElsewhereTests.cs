using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A project without manifests is pointed once to those in other folders of its repository.</summary>
public sealed class ElsewhereTests : IDisposable
{
    private const string Manifest = "apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n";

    private readonly string _root = Directory.CreateTempSubdirectory("kubeguard-elsewhere-").FullName;
    private readonly FakeBuildEngine _engine = new();
    private readonly List<ITaskItem> _items = [];
    private readonly List<string> _shown = [];

    public ElsewhereTests()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write("src/App/App.csproj", "<Project />");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("deploy/a.yaml", "../../deploy")]
    [InlineData("k8s/prod/deep/a.yaml", "../../k8s")]
    [InlineData("src/manifests/a.yaml", "../manifests")]
    [InlineData("kubernetes-manifests/a.yaml", "../../kubernetes-manifests")]
    [InlineData("Infra/a.yaml", "../../Infra")]
    public void Manifests_are_named_with_the_line_to_add(string file, string folder)
    {
        Write(file, Manifest);

        Assert.Equal(
            [$"KUBE9015: The project has no manifests, but the repository has 1 manifest in '{folder}'; to check them, add to the project that they belong to: <KubernetesManifest Include=\"{folder}/**/*.yaml\" />"],
            Suggestions());
    }

    [Fact]
    public void Charts_and_kustomizations_are_named_as_such()
    {
        Write("charts/shop/Chart.yaml", "apiVersion: v2\nname: shop\n");
        Write("charts/shop/templates/a.yaml", Manifest);
        Write("charts/shop/charts/inner/Chart.yaml", "apiVersion: v2\nname: inner\n");
        Write("kustomize/base/kustomization.yaml", "resources: [a.yaml]\n");
        Write("kustomize/base/a.yaml", Manifest);
        Write("kustomize/prod/kustomization.yaml", "resources: [../base]\n");
        Write("kustomize/jobs/b.yml", Manifest);

        var suggestion = Assert.Single(Suggestions());

        Assert.Contains("1 manifest in '../../kustomize', the chart '../../charts/shop', the kustomization '../../kustomize/prod';", suggestion);
        Assert.EndsWith(": <KubernetesManifest Include=\"../../kustomize/jobs/*.yml\" /> <HelmChart Include=\"../../charts/shop\" /> <Kustomization Include=\"../../kustomize/prod\" />", suggestion);
    }

    [Fact]
    public void It_is_reported_once_and_shown_to_people()
    {
        Write("deploy/a.yaml", Manifest);
        Assert.Single(Suggestions());
        Assert.Single(_shown);

        Assert.True(File.Exists(DoneFile));
    }

    [Fact]
    public void What_somebody_made_a_warning_stays_one()
    {
        Write("deploy/a.yaml", Manifest);
        Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE9015.severity = warning\n");

        Assert.Empty(Suggestions());
        Assert.Single(_engine.Warnings);
        Assert.False(File.Exists(DoneFile));
    }

    [Theory]
    [InlineData("deploy/values.yaml", "image: a\n")]
    [InlineData("deploy/compose.yaml", "services: {}\n")]
    [InlineData("deploy/notes.txt", Manifest)]
    [InlineData(".github/k8s/a.yaml", Manifest)]
    [InlineData("deploy/node_modules/a/a.yaml", Manifest)]
    [InlineData("code/a.yaml", Manifest)]
    [InlineData("../deploy/a.yaml", Manifest)]
    public void Other_files_are_not(string file, string text)
    {
        Write(file, text);

        Assert.Empty(Suggestions());
        Assert.True(File.Exists(DoneFile));
        Directory.GetParent(_root)!.GetDirectories("deploy").ToList().ForEach(folder => folder.Delete(recursive: true));
    }

    [Fact]
    public void Manifests_of_another_project_are_not()
    {
        Write("deploy/Deploy.csproj", "<Project />");
        Write("deploy/a.yaml", Manifest);

        Assert.Empty(Suggestions());
    }

    [Fact]
    public void Nor_are_those_that_another_project_may_have_named()
    {
        Write("deploy/a.yaml", Manifest);
        Write("src/Other/Other.csproj", """<Project><ItemGroup><KubernetesManifest Include="../../deploy/**" /></ItemGroup></Project>""");

        Assert.Empty(Suggestions());
    }

    [Fact]
    public void Nor_are_those_that_git_ignores()
    {
        Write("deploy/a.yaml", Manifest);
        Write(".gitignore", "deploy/\n");

        Assert.Empty(Suggestions());
    }

    [Theory]
    [InlineData(true, Manifest)]
    [InlineData(false, "image: a\n")]
    public void A_project_with_manifests_of_its_own_is_reported_nothing(bool isDefaultItem, string text)
    {
        Write("deploy/a.yaml", Manifest);
        Write("src/App/own.yaml", text);
        var item = new TaskItem("own.yaml");
        item.SetMetadata("IsDefaultItem", isDefaultItem ? "true" : "");
        _items.Add(item);

        Assert.Empty(Suggestions());
    }

    [Fact]
    public void Other_YAML_of_the_project_is_no_manifest()
    {
        Write("deploy/a.yaml", Manifest);
        Write("src/App/settings.yaml", "image: a\n");
        var item = new TaskItem("settings.yaml");
        item.SetMetadata("IsDefaultItem", "true");
        _items.Add(item);

        Assert.Single(Suggestions());
    }

    [Fact]
    public void Without_a_repository_only_the_folder_around_the_project_counts()
    {
        Directory.Delete(Path.Combine(_root, ".git"), recursive: true);
        Write("deploy/a.yaml", Manifest);
        Assert.Empty(Suggestions());

        Write("All.slnx", "<Solution />");
        Assert.Single(Suggestions());
    }

    private string DoneFile => Path.Combine(_root, "src", "App", "obj", "App.searched");

    private void Write(string name, string text)
    {
        var path = Path.GetFullPath(Path.Combine(_root, name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private IReadOnlyList<string> Suggestions()
    {
        using var task = new FindKubernetesManifestsElsewhere
        {
            BuildEngine = _engine,
            ProjectDirectory = Path.Combine(_root, "src", "App"),
            ProjectFile = Path.Combine(_root, "src", "App", "App.csproj"),
            DoneFile = DoneFile,
            Manifests = [.. _items],
            AnalyzerConfigFiles = File.Exists(Path.Combine(_root, ".globalconfig")) ? [new TaskItem(Path.Combine(_root, ".globalconfig"))] : [],
            Notice = _shown.Add,
        };
        Assert.True(task.Execute());
        return [.. _engine.ImportantMessages.Select(message => "KUBE9015: " + message[..message.LastIndexOf(" (", StringComparison.Ordinal)])];
    }
}
