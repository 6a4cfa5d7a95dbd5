using System.Text.Json;
using Microsoft.Build.Utilities;
using static KubeGuard.Build.Tasks.Tests.Connectivity.ConnectivityTest;

namespace KubeGuard.Build.Tasks.Tests.Connectivity;

public sealed class ReportKubernetesConnectivityTests : IDisposable
{
    private static readonly string _shop =
        Deployment("shop", "web") + Deployment("shop", "api") + Deployment("shop", "db", 5432)
        + NetworkPolicy("shop", "db", "ingress: [{ from: [{ podSelector: { matchLabels: { app: api } } }], ports: [{ port: 5432 }] }]");

    private readonly ConnectivityTest _test = new();

    [Fact]
    public void The_console_shows_a_table_with_a_row_for_peers_that_may_do_the_same()
    {
        Assert.Equal(
            """
            Who may connect to whom (3 workloads):
              FROM                        TO                                                PORTS
              any address, whole cluster  shop/api[Deployment], shop/web[Deployment]        all ports
              shop/api[Deployment]        shop/db[Deployment]                               TCP 5432
              shop/api[Deployment]        shop/web[Deployment], any address, whole cluster  all ports
              shop/db[Deployment]         every workload, any address, whole cluster        all ports
              shop/web[Deployment]        shop/api[Deployment], any address, whole cluster  all ports
            """,
            _test.Manifest("shop.yaml", _shop).Run(),
            ignoreLineEndingDifferences: true);
        Assert.Empty(_test.Engine.Warnings);
    }

    [Fact]
    public void A_project_in_which_all_is_open_has_two_rows() => Assert.Equal(
        """
        Who may connect to whom (50 workloads):
          FROM                        TO                                          PORTS
          any address, whole cluster  every workload                              all ports
          every workload              every workload, any address, whole cluster  all ports
        """,
        _test.Manifest("shop.yaml", string.Concat(Enumerable.Range(0, 50).Select(index => Deployment("shop", $"w{index}")))).Run(),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void A_complete_set_has_no_other_pods() =>
        Assert.DoesNotContain("whole cluster", _test.Manifest("shop.yaml", _shop, completeSet: "true").Run(), StringComparison.Ordinal);

    [Fact]
    public void Each_set_has_a_section()
    {
        var text = _test.Manifest("a.yaml", _shop, set: "live").Manifest("b.yaml", Deployment("lab", "probe"), set: "lab").Run();

        Assert.StartsWith("Who may connect to whom in lab (1 workload):", text, StringComparison.Ordinal);
        Assert.Contains("\n\nWho may connect to whom in live (3 workloads):", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_is_cut_and_names_the_property_that_writes_all()
    {
        var workloads = string.Concat(Enumerable.Range(0, 60).Select(index => Deployment("shop", $"w{index}") + NetworkPolicy("shop", $"w{index}", $"ingress: [{{ ports: [{{ port: {index + 1} }}] }}]")));

        Assert.EndsWith("rows more, which -p:KubeGuardConnectivityFile=connectivity.md writes", _test.Manifest("shop.yaml", workloads).Run(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_workloads_says_so() => Assert.Equal("Shop has no Kubernetes workloads.", _test.Manifest("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n").Run());

    [Fact]
    public void The_JSON_file_has_each_connection_with_its_ports_and_each_policy_with_its_place()
    {
        var set = JsonDocument.Parse(_test.Manifest("deploy/shop.yaml", _shop).Written("out/connectivity.json")).RootElement.GetProperty("sets")[0];

        var toDatabase = set.GetProperty("connections").EnumerateArray().Where(connection => NameOf(connection, "destination") == "db").ToList();
        Assert.Equal("api", NameOf(Assert.Single(toDatabase), "source"));
        Assert.Equal("""{"protocol":"TCP","first":5432,"last":5432}""", Compact(toDatabase[0].GetProperty("ports")[0]));
        var database = set.GetProperty("workloads").EnumerateArray().Single(workload => workload.GetProperty("name").GetString() == "db");
        Assert.Equal("""{"name":"NetworkPolicy:shop/db","file":"deploy/shop.yaml","line":33,"column":1}""", Compact(Assert.Single(database.GetProperty("ingressPolicies").EnumerateArray())));
    }

    [Fact]
    public void Addresses_are_joined_to_blocks()
    {
        var policy = NetworkPolicy("shop", "db", "ingress: [{ from: [{ ipBlock: { cidr: 192.0.2.0/25 } }, { ipBlock: { cidr: 192.0.2.128/25 } }] }]");

        Assert.Matches(@"192\.0\.2\.0/24 +shop/db\[Deployment\] +all ports", _test.Manifest("shop.yaml", Deployment("shop", "db") + policy).Run());
    }

    [Fact]
    public void The_page_has_a_graph_by_namespace_and_tables()
    {
        var page = _test.Manifest("shop.yaml", _shop).Written("connectivity.md");

        Assert.StartsWith("# Who may connect to whom: Shop\n", page, StringComparison.Ordinal);
        Assert.Contains("```mermaid\nflowchart LR\n  subgraph n0[\"shop\"]\n    n1[\"shop/api[Deployment]\"]\n", page, StringComparison.Ordinal);
        Assert.Contains("-->|\"TCP 5432\"|", page, StringComparison.Ordinal);
        Assert.Contains("| shop/api\\[Deployment\\] | shop/db\\[Deployment\\] | TCP 5432 |\n", page, StringComparison.Ordinal);
        Assert.Contains("| shop/db\\[Deployment\\] | NetworkPolicy:shop/db | **none: open** |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_two_hundred_workloads_shows_their_namespaces()
    {
        var workloads = string.Concat(Enumerable.Range(0, 200).Select(index =>
            Deployment($"ns{index % 8}", $"w{index}") + NetworkPolicy($"ns{index % 8}", $"w{index}", $"policyTypes: [Ingress, Egress]\n  ingress: [{{ from: [{{ podSelector: {{ matchLabels: {{ app: w{(index + 8) % 200} }} }} }}] }}]\n  egress: [{{ to: [{{ podSelector: {{}} }}] }}]")));

        var page = _test.Manifest("shop.yaml", workloads, completeSet: "true").Written("connectivity.md");

        Assert.Contains("The graph shows namespaces, since 200 edges between workloads would not be readable.", page, StringComparison.Ordinal);
        Assert.Contains("-->|\"25 connections\"|", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 60_000);
    }

    [Fact]
    public void A_graph_that_would_not_be_readable_is_left_out()
    {
        var workloads = string.Concat(Enumerable.Range(0, 130).Select(index =>
            Deployment($"ns{index}", $"w{index}") + NetworkPolicy($"ns{index}", $"w{index}", $"policyTypes: [Ingress, Egress]\n  ingress: [{{ from: [{{ namespaceSelector: {{ matchLabels: {{ kubernetes.io/metadata.name: ns{(index + 1) % 130} }} }} }}] }}]\n  egress: [{{ to: [{{ namespaceSelector: {{}} }}] }}]")));

        Assert.Contains("There is no graph: it would have 130 edges", _test.Manifest("shop.yaml", workloads, completeSet: "true").Written("connectivity.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_manifests_give_the_same_files_in_any_order()
    {
        using var other = new ConnectivityTest();
        _test.Manifest("a.yaml", Deployment("shop", "web")).Manifest("b.yaml", _shop);
        other.Manifest("b.yaml", _shop).Manifest("a.yaml", Deployment("shop", "web"));

        Assert.Equal(_test.Written("c.json"), other.Written("c.json"));
        _test.Notices.Clear();
        other.Notices.Clear();
        Assert.Equal(_test.Written("c.md"), other.Written("c.md"));
    }

    [Fact]
    public void Several_files_are_written_at_once()
    {
        _test.Task.ConnectivityFile = "a.json; a.md";
        _test.Manifest("shop.yaml", _shop).Run();

        Assert.Empty(_test.Engine.Warnings);
        Assert.True(File.Exists(Path.Combine(_test.Folder, "a.json")) && File.Exists(Path.Combine(_test.Folder, "a.md")));
    }

    [Fact]
    public void A_file_with_another_extension_is_refused()
    {
        _test.Task.ConnectivityFile = "a.txt";
        _test.Manifest("shop.yaml", _shop).Run();

        Assert.Contains("The setting 'KubeGuardConnectivityFile' cannot be 'a.txt' and is ignored: expected a name that ends in .json or .md", Assert.Single(_test.Engine.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("Kubernetes", true)]
    [InlineData("netpol-analyzer", false)]
    public void The_model_decides_about_pods_in_the_network_of_their_node(string model, bool isReached)
    {
        _test.Task.ConnectivityModel = model;
        var agent = Deployment("shop", "agent").Replace("spec: { containers", "spec: { hostNetwork: true, containers", StringComparison.Ordinal);

        var json = JsonDocument.Parse(_test.Manifest("shop.yaml", agent + Deployment("shop", "db") + NetworkPolicy("shop", "agent", "policyTypes: [Ingress]")).Written("c.json")).RootElement;

        Assert.Equal(model.Length == 0 ? "kubernetes" : model.ToLowerInvariant(), json.GetProperty("model").GetString());
        Assert.Equal(isReached, json.GetProperty("sets")[0].GetProperty("connections").EnumerateArray().Any(connection => NameOf(connection, "destination") == "agent"));
    }

    [Fact]
    public void An_unknown_model_is_named_with_the_choices()
    {
        _test.Task.ConnectivityModel = "netpol";
        _test.Manifest("shop.yaml", _shop).Run();

        Assert.Contains("'KubeGuardConnectivityModel' cannot be 'netpol' and is ignored: expected kubernetes or netpol-analyzer", Assert.Single(_test.Engine.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_reported_with_its_place_and_in_the_files()
    {
        _test.Manifest("deploy/shop.yaml", _shop + NetworkPolicy("shop", "api", "ingress: [{ from: [{ ipBlock: { cidr: everything } }] }]"));

        var note = JsonDocument.Parse(_test.Written("c.json")).RootElement.GetProperty("sets")[0].GetProperty("notes")[0];

        const string text = "NetworkPolicy 'shop/api' is left out, since the cluster refuses it: 'everything' is no block of addresses";
        Assert.Equal($"shop.yaml(46,41): KUBE2710: {text}; the computed connections may differ from those in the cluster", Assert.Single(_test.Engine.Warnings).Split(" (http")[0]);
        Assert.Equal((text, "deploy/shop.yaml", 46), (note.GetProperty("text").GetString(), note.GetProperty("file").GetString(), note.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void An_assumption_about_addresses_is_a_suggestion()
    {
        _test.Manifest("shop.yaml", _shop + NetworkPolicy("shop", "api", "ingress: [{ from: [{ ipBlock: { cidr: 10.1.0.0/16 } }] }]")).Run();

        Assert.Empty(_test.Engine.Warnings);
        Assert.Contains(_test.Engine.Messages, message => message.Contains("KUBE2710", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported()
    {
        _test.Manifest("shop.yaml", _shop).Manifest("broken.yaml", "apiVersion: v1\nkind: [\n").Run();

        Assert.StartsWith("broken.yaml(", Assert.Single(_test.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_a_section_of_its_own_with_places_in_its_templates()
    {
        Assert.SkipUnless(RenderTest.HasHelm, "helm is not installed");
        _test.Write("chart/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        _test.Write("chart/templates/web.yaml", Deployment("shop", "web").TrimStart('\n', '-'));
        _test.Task.HelmCharts = [new TaskItem("chart")];

        var set = JsonDocument.Parse(_test.Manifest("shop.yaml", _shop).Written("c.json")).RootElement.GetProperty("sets").EnumerateArray().Single(set => set.GetProperty("name").GetString() == "chart");

        Assert.Equal("chart/templates/web.yaml", set.GetProperty("workloads")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void Objects_without_a_namespace_are_in_that_of_their_chart_or_of_the_project()
    {
        Assert.SkipUnless(RenderTest.HasHelm, "helm is not installed");
        var web = Deployment("shop", "web").Replace(", namespace: shop", "", StringComparison.Ordinal).TrimStart('\n', '-');
        var chart = new TaskItem("chart");
        chart.SetMetadata("Namespace", "sales");
        _test.Write("chart/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        _test.Write("chart/templates/web.yaml", web);
        _test.Task.HelmCharts = [chart];
        _test.Task.DefaultNamespace = "lab";

        var sets = JsonDocument.Parse(_test.Manifest("shop.yaml", web).Written("c.json")).RootElement.GetProperty("sets");

        Assert.Equal(["lab", "sales"], sets.EnumerateArray().Select(set => set.GetProperty("workloads")[0].GetProperty("namespace").GetString()));
    }

    public void Dispose() => _test.Dispose();

    private static string? NameOf(JsonElement connection, string end) => connection.GetProperty(end).TryGetProperty("name", out var name) ? name.GetString() : null;

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
