namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Findings of rules about whole manifest sets are settled as all others are.</summary>
public sealed class SetRuleTests : IDisposable
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          namespace: shop
        spec:
          selector: { app: web }
        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec: { template: { metadata: { labels: { app: website } } } }
        """;

    private readonly TaskTest _test = new();

    private static string Off => "is_global = true\n" + string.Concat(Rules.RuleCatalog.Descriptors
        .Where(rule => rule.Scope is Rules.RuleScope.Object or Rules.RuleScope.Schema or Rules.RuleScope.Set && rule.Id != "KUBE6101")
        .Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none\n"));

    public SetRuleTests() => _test.Configuration("test.globalconfig", Off);

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Objects_of_other_files_decide()
    {
        _test.Manifest("service.yaml", Service).Manifest("workload.yaml", Deployment);
        Assert.Equal(["service.yaml(7,3) KUBE6101"], Findings());

        _test.Write("workload.yaml", Deployment.Replace("website", "web"));
        Assert.Empty(Findings());
    }

    [Fact]
    public void Objects_of_another_set_do_not()
    {
        _test.Manifest("service.yaml", Service, set: "a").Manifest("a.yaml", Deployment, set: "a").Manifest("b.yaml", Deployment.Replace("website", "web"), set: "b");
        Assert.Equal(["service.yaml(7,3) KUBE6101"], Findings());
    }

    [Fact]
    public void An_item_of_a_list_is_an_object()
    {
        _test.Manifest("list.yaml", $$"""
            apiVersion: v1
            kind: List
            items:
            - { apiVersion: v1, kind: Service, metadata: { name: web, namespace: shop }, spec: { selector: { app: web } } }
            - { apiVersion: v1, kind: Pod, metadata: { name: web, namespace: shop, labels: { app: website } }, spec: {} }
            """);
        Assert.Equal(["list.yaml(4,86) KUBE6101"], Findings());
    }

    [Theory]
    [InlineData("error", true)]
    [InlineData("suggestion", false)]
    [InlineData("none", false)]
    public void The_settings_of_the_reported_file_count(string severity, bool isReported)
    {
        _test.Manifest("services/service.yaml", Service).Manifest("workload.yaml", Deployment);
        _test.Configuration("services/.editorconfig", $"[*.yaml]\ndotnet_diagnostic.KUBE6101.severity = {severity}\n");

        Assert.Equal(isReported ? ["service.yaml(7,3) KUBE6101"] : [], Findings());

        // In an open set, nothing is worse than a warning.
        Assert.Empty(_test.Engine.Errors);
    }

    [Fact]
    public void NoWarn_switches_it_off()
    {
        _test.Manifest("service.yaml", Service).Manifest("workload.yaml", Deployment);
        _test.Task.NoWarn = "KUBE6101";
        Assert.Empty(Findings());
    }

    [Theory]
    [InlineData("  selector: { app: web } # kubeguard:disable KUBE6101 -- deployed elsewhere")]
    [InlineData("  # kubeguard:disable KUBE6101 -- deployed elsewhere\n  selector: { app: web }")]
    public void A_comment_suppresses_it(string selector)
    {
        _test.Manifest("service.yaml", Service.Replace("  selector: { app: web }", selector)).Manifest("workload.yaml", Deployment);
        Assert.Empty(Findings());
    }

    [Theory]
    [InlineData("kubeguard/disable: KUBE6101, kubeguard/reason: deployed elsewhere")]
    [InlineData("ignore-check.kube-linter.io/dangling-service: deployed elsewhere")]
    [InlineData("kube-score/ignore: service-targets-pod")]
    public void An_annotation_suppresses_it(string annotation)
    {
        _test.Manifest("service.yaml", Service.Replace("  name: web", $"  name: web\n  annotations: {{ {annotation} }}")).Manifest("workload.yaml", Deployment);
        Assert.Empty(Findings());
    }

    [Fact]
    public void A_suppression_that_it_does_not_need_is_useless()
    {
        const string Annotated = "  name: web\n  annotations: { kubeguard/disable: KUBE6101, kubeguard/reason: deployed elsewhere }";
        _test
            .Manifest("annotation.yaml", Service.Replace("  name: web", Annotated))
            .Manifest("comment.yaml", Service + " # kubeguard:disable KUBE6101 -- deployed elsewhere")
            .Manifest("workload.yaml", Deployment.Replace("website", "web"));
        Assert.Equal(["annotation.yaml(5,37) KUBE9009", "comment.yaml(7,46) KUBE9009"], Findings());

        _test.Write("workload.yaml", Deployment);
        Assert.Empty(Findings());
    }

    [Fact]
    public void A_suppression_on_an_object_that_the_rule_does_not_look_at_is_useless()
    {
        _test.Manifest("settings.yaml", """
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: settings, annotations: { kubeguard/disable: KUBE6101, kubeguard/reason: none } }
            data: { color: red }
            """);
        Assert.Equal(["settings.yaml(3,63) KUBE9009"], Findings());
    }

    [Fact]
    public void A_suppression_of_a_rule_that_lacks_its_documents_may_be_needed()
    {
        const string Annotated = "  name: web\n  annotations: { kubeguard/disable: KUBE3015, kubeguard/reason: not reachable }";
        _test.Configuration("images/.editorconfig", "[*.yaml]\ndotnet_diagnostic.KUBE3015.severity = warning\n");
        _test
            .Manifest("images/annotation.yaml", Service.Replace("  name: web", Annotated))
            .Manifest("images/comment.yaml", Service.Replace("name: web", "name: api") + " # kubeguard:disable KUBE3015 -- not reachable")
            .Manifest("workload.yaml", Deployment.Replace("website", "web"));
        Assert.Empty(Findings());
    }

    [Fact]
    public void A_suppression_in_a_file_with_errors_may_be_needed()
    {
        _test.Manifest("service.yaml", Service + " # kubeguard:disable KUBE6101 -- deployed elsewhere\n---\n[").Manifest("workload.yaml", Deployment.Replace("website", "web"));
        Assert.DoesNotContain(Findings(), finding => finding.Contains("KUBE9009", StringComparison.Ordinal));
    }

    [Fact]
    public void The_baseline_takes_it_out()
    {
        _test.Manifest("service.yaml", Service).Manifest("workload.yaml", Deployment);
        _test.Task.UpdateBaseline = true;
        Findings();
        Assert.Contains("service.yaml | KUBE6101 | Service/shop/web | spec.selector", File.ReadAllText(Path.Combine(_test.Folder, "kubeguard.baseline")));

        _test.Task.UpdateBaseline = false;
        Assert.Empty(Findings());
        _test.Write("workload.yaml", Deployment.Replace("website", "web"));
        Assert.Equal(["kubeguard.baseline(2,1) KUBE9011"], Findings());
    }

    [Fact]
    public void SARIF_has_its_object_and_path()
    {
        _test.Manifest("service.yaml", Service).Manifest("workload.yaml", Deployment);
        _test.Task.SarifFile = "out.sarif";
        Findings();
        var sarif = File.ReadAllText(Path.Combine(_test.Folder, "out.sarif"));
        Assert.Contains("\"fullyQualifiedName\": \"Service/shop/web\"", sarif);
        Assert.Contains("\"path\": \"spec.selector\"", sarif);
    }

    [Fact]
    public void A_second_build_reports_the_same_without_reading()
    {
        _test.Manifest("service.yaml", Service).Manifest("workload.yaml", Deployment);
        _test.Task.CacheFile = Path.Combine("obj", "project.cache");
        var first = Findings();

        Assert.Equal(first, Findings());
        Assert.Contains(_test.Engine.Messages, message => message.Contains("KubeGuard analyzed 0 of 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_of_one_file_changes_what_is_reported_in_another_that_is_not_read()
    {
        _test.Manifest("service.yaml", Service).Manifest("workload.yaml", Deployment.Replace("website", "web"));
        _test.Task.CacheFile = Path.Combine("obj", "project.cache");
        Assert.Empty(Findings());

        _test.Write("workload.yaml", Deployment);
        Assert.Equal(["service.yaml(7,3) KUBE6101"], Findings());
        Assert.Contains(_test.Engine.Messages, message => message.Contains("KubeGuard analyzed 1 of 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_comment_that_a_build_kept_suppresses_it_in_the_next_one()
    {
        _test.Manifest("service.yaml", Service + " # kubeguard:disable KUBE6101 -- deployed elsewhere").Manifest("workload.yaml", Deployment);
        _test.Task.CacheFile = Path.Combine("obj", "project.cache");
        Assert.Empty(Findings());

        _test.Write("workload.yaml", Deployment.Replace("website", "shop"));
        Assert.Empty(Findings());
    }

    [Fact]
    public void It_moves_with_its_node_if_nothing_else_has_changed()
    {
        _test.Manifest("service.yaml", Service).Manifest("other.yaml", Service.Replace("web", "api")).Manifest("workload.yaml", Deployment);
        _test.Task.CacheFile = Path.Combine("obj", "project.cache");
        Assert.Equal(["other.yaml(7,3) KUBE6101", "service.yaml(7,3) KUBE6101"], Findings());

        _test.Write("service.yaml", "# The shop.\n" + Service.Replace("  name: web", "  name:   web").Replace("  selector", "  type: ClusterIP\n  selector"));
        Assert.Equal(["other.yaml(7,3) KUBE6101", "service.yaml(9,3) KUBE6101"], Findings());
    }

    [Fact]
    public void A_comment_does_not_suppress_what_moves_away_from_it()
    {
        const string Comment = " # kubeguard:disable KUBE6101 -- deployed elsewhere";
        const string Sessions = "  sessionAffinity: None";
        _test.Manifest("service.yaml", Service + Comment + "\n" + Sessions).Manifest("workload.yaml", Deployment);
        _test.Task.CacheFile = Path.Combine("obj", "project.cache");
        Assert.Empty(Findings());

        _test.Write("service.yaml", Service.Replace("  selector", Sessions + Comment + "\n  selector"));
        Assert.Contains("service.yaml(8,3) KUBE6101", Findings());
    }

    private IReadOnlyList<string> Findings()
    {
        _test.Engine.Clear();
        return _test.Findings();
    }
}
