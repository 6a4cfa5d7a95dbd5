namespace KubeGuard.Build.Tasks.Tests.Adoption;

/// <summary>Findings of the baseline are not reported; new ones, and entries without a finding, are.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Careless = "apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec:\n  hostNetwork: true\n  hostPID: true\n  containers: []\n";

    private readonly TaskTest _test = new();

    // The pods have no containers.
    public BaselineTests() => _test.Configuration("validity.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE6034.severity = none\n");

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Findings_of_the_baseline_are_not_reported_wherever_their_lines_are()
    {
        _test.Manifest("deploy/web.yaml", Careless);
        Update();
        _test.Write("deploy/web.yaml", "# moved\n\n" + Careless);

        Assert.Empty(_test.Findings());
    }

    [Fact]
    public void The_baseline_is_sorted_and_names_file_rule_object_and_path()
    {
        _test.Manifest("deploy/web.yaml", Careless).Manifest("a b.yaml", Careless.Replace("hostPID: true", "hostPID: false"));
        Update();

        Assert.Equal(
            [
                "# Findings that were there before; written by the target UpdateKubernetesBaseline.",
                "a b.yaml | KUBE1002 | Pod/shop/web | spec.hostNetwork",
                "deploy/web.yaml | KUBE1002 | Pod/shop/web | spec.hostNetwork",
                "deploy/web.yaml | KUBE1003 | Pod/shop/web | spec.hostPID",
            ],
            File.ReadAllLines(Path.Combine(_test.Folder, "kubeguard.baseline")).Where(line => !line.Contains("KUBE5002", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_new_finding_is_reported()
    {
        _test.Manifest("web.yaml", Careless.Replace("hostPID: true", "hostPID: false"));
        Update();
        _test.Write("web.yaml", Careless);

        Assert.Equal(["web.yaml(6,12) KUBE1003"], _test.Findings());
    }

    [Fact]
    public void An_entry_that_is_gone_is_reported_at_its_line()
    {
        _test.Manifest("web.yaml", Careless);
        Update();
        _test.Write("web.yaml", Careless.Replace("hostPID: true", "hostPID: false"));

        Assert.Equal(["kubeguard.baseline(3,1) KUBE9011"], _test.Findings());
        Assert.Contains("'web.yaml | KUBE1003 | Pod/shop/web | spec.hostPID'", Assert.Single(_test.Engine.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_are_gone_are_one_finding_with_their_number_at_the_first_of_them()
    {
        _test.Configuration("test.globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.KUBE1002.severity = error\ndotnet_diagnostic.KUBE9011.severity = warning\n");
        _test.Manifest("web.yaml", Careless);
        Update();
        _test.Write("kubeguard.baseline", "# ours\n" + string.Concat(Enumerable.Range(1, 5).Select(number => $"old{number}.yaml | KUBE1003 | Pod/web | spec.hostPID\n"))
            + "web.yaml | KUBE1002 | Pod/shop/web | spec.hostNetwork\n");

        Assert.Equal(["kubeguard.baseline(2,1) KUBE9011"], _test.Findings());
        Assert.Contains(
            "KUBE9011: 5 entries of the baseline match no finding any more: 'old1.yaml | KUBE1003 | Pod/web | spec.hostPID', 'old2.yaml | KUBE1003 | Pod/web | spec.hostPID', "
                + "'old3.yaml | KUBE1003 | Pod/web | spec.hostPID' and 2 others; remove them, or run",
            Assert.Single(_test.Engine.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_one_finding()
    {
        _test.Write("kubeguard.baseline", "KUBE1002\n\nKUBE1003 everywhere\n");
        _test.Manifest("web.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n");

        Assert.Equal(["kubeguard.baseline(1,1) KUBE9011"], _test.Findings());
        Assert.Contains("2 lines of the baseline cannot be read: 'KUBE1002', 'KUBE1003 everywhere'; remove them", Assert.Single(_test.Engine.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_a_chart_that_was_not_rendered_are_neither_gone_nor_lost()
    {
        const string entries = """
            shop/templates/web.yaml | KUBE1005 | Pod/web | spec.containers[0].securityContext.privileged
            web.yaml | KUBE1005 | Pod/web | spec.containers[0].securityContext.privileged
            """;
        _test.Write("shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        _test.Write("shop/templates/web.yaml", "kind: Pod\n");
        _test.Write("kubeguard.baseline", entries);
        _test.Task.HelmCharts = [new Microsoft.Build.Utilities.TaskItem("shop")];
        _test.Task.HelmPath = "no/helm";

        Assert.Equal(["kubeguard.baseline(2,1) KUBE9011", "test.csproj(0,0) KUBE9012"], _test.Findings());

        Update();
        Assert.Equal([entries.Split('\n')[0].Trim()], File.ReadAllLines(Path.Combine(_test.Folder, "kubeguard.baseline")).Skip(1));
    }

    [Fact]
    public void A_line_that_is_no_entry_is_reported_and_the_others_count()
    {
        _test.Manifest("web.yaml", Careless.Replace("hostPID: true", "hostPID: false"));
        Update();
        File.AppendAllText(Path.Combine(_test.Folder, "kubeguard.baseline"), "\n# a comment\nKUBE1002 everywhere\n");

        Assert.Equal("KUBE9011", Assert.Single(_test.Findings()).Split(' ')[1]);
    }

    [Fact]
    public void A_baseline_that_is_named_must_be_there()
    {
        _test.Task.BaselineFile = "other.baseline";
        _test.Manifest("web.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n");

        Assert.Equal(["other.baseline(0,0) KUBE9003"], _test.Findings());
    }

    [Fact]
    public void A_log_says_that_a_finding_is_in_the_baseline()
    {
        _test.Manifest("web.yaml", Careless);
        Update();
        _test.Task.SarifFile = "web.sarif";

        Assert.Empty(_test.Findings());
        Assert.Contains("\"kind\": \"external\"", File.ReadAllText(Path.Combine(_test.Folder, "web.sarif")), StringComparison.Ordinal);
    }

    [Fact]
    public void One_entry_matches_one_finding()
    {
        _test.Manifest("web.yaml", Careless + "---\n" + Careless);
        Update();
        var path = Path.Combine(_test.Folder, "kubeguard.baseline");
        var lines = File.ReadAllLines(path).ToList();
        lines.RemoveAt(lines.FindIndex(line => line.Contains("KUBE1003", StringComparison.Ordinal)));
        File.WriteAllLines(path, lines);

        Assert.EndsWith("KUBE1003", Assert.Single(_test.Findings()));
    }

    private void Update()
    {
        _test.Task.UpdateBaseline = true;
        Assert.True(_test.Execute());
        Assert.Empty(_test.Engine.Errors);
        _test.Task.UpdateBaseline = false;
        _test.Engine.Clear();
    }
}
