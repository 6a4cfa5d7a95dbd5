using KubeGuard.Build.Output;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests.Output;

/// <summary>
/// The fields that a container lacks in its securityContext, or in its resources, are one line of build output.
/// </summary>
public sealed class GroupedAbsenceTests : IDisposable
{
    private const string Hardened = """
        securityContext: { allowPrivilegeEscalation: false, runAsNonRoot: true, readOnlyRootFilesystem: true, seccompProfile: { type: RuntimeDefault }, capabilities: { drop: [ALL] } }
        """;

    private const string Limited = "resources: { limits: { cpu: 1, memory: 1Gi } }";

    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void What_a_container_lacks_is_one_line_with_the_other_IDs_in_its_text()
    {
        _test.Manifest("api.yaml", Deployment("api", Limited));

        Assert.Equal(
            "api.yaml(8,11): KUBE1102: Container 'api' of Deployment 'shop/api' allows privilege escalation, may run as root (KUBE1103), "
                + "has no seccomp profile (KUBE1105), does not drop all capabilities (KUBE1106), has a writable root filesystem (KUBE1201) "
                + "(https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted)",
            Assert.Single(Lines()));
    }

    [Fact]
    public void Limits_are_a_line_of_their_own()
    {
        _test.Manifest("api.yaml", Deployment("api", Hardened));

        Assert.StartsWith("api.yaml(8,11): KUBE4002: Container 'api' of Deployment 'shop/api' has no CPU limit, has no memory limit (KUBE4004) (https://", Assert.Single(Lines()));
        Assert.Contains(_test.Engine.Messages, message => message.Contains(": KUBE4001: Container 'api' of Deployment 'shop/api' requests no CPU, requests no memory (KUBE4003) (", StringComparison.Ordinal));
    }

    [Fact]
    public void One_finding_keeps_its_message()
    {
        _test.Manifest("api.yaml", Deployment("api", Hardened.Replace(" runAsNonRoot: true,", "", StringComparison.Ordinal), Limited));

        Assert.Contains("KUBE1103: Container 'api' of Deployment 'shop/api' may run as root; set runAsNonRoot to true", Assert.Single(Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_value_is_a_line_at_its_position()
    {
        _test.Manifest("api.yaml", Deployment("api", Limited, "securityContext: { privileged: true, allowPrivilegeEscalation: true, capabilities: { drop: [NET_RAW] } }"));

        Assert.Equal(
            ["api.yaml(10,11) KUBE1103", "api.yaml(10,42) KUBE1005", "api.yaml(10,74) KUBE1102", "api.yaml(10,96) KUBE1106"],
            _test.Findings());
        Assert.Contains("may run as root, has no seccomp profile (KUBE1105), has a writable root filesystem (KUBE1201)", _test.Engine.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_have_a_line_each_also_where_they_have_no_names()
    {
        const string pods = """
            apiVersion: v1
            kind: List
            items:
            - kind: Pod
              apiVersion: v1
              metadata: { name: a }
              spec: { containers: [{ image: "registry.k8s.io/a:1.0.0" }, { image: "registry.k8s.io/a:1.0.0" }] }
            - kind: Pod
              apiVersion: v1
              metadata: { name: a }
              spec: { initContainers: [{ image: "registry.k8s.io/a:1.0.0" }], containers: [] }
            ---
            apiVersion: v1
            kind: Pod
            metadata: { name: a }
            spec: { containers: [{ image: "registry.k8s.io/a:1.0.0" }] }
            """;
        Only("KUBE1102", "KUBE1103");
        _test.Manifest("pods.yaml", pods);

        Assert.Equal(4, Lines().Count);
        Assert.All(_test.Engine.Warnings, line => Assert.Contains("(KUBE1103)", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Objects_that_are_written_in_others_have_a_line_each()
    {
        Only("KUBE1102", "KUBE1103");
        _test.Manifest("all.yaml", """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: template.openshift.io/v1
              kind: Template
              metadata: { name: t }
              objects:
              - { apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: c, image: "registry.k8s.io/a:1.0.0" }] } }
              - { apiVersion: v1, kind: Pod, metadata: { name: b }, spec: { containers: [{ name: c, image: "registry.k8s.io/a:1.0.0" }] } }
            """);

        Assert.Equal(2, Lines().Count);
        Assert.All(_test.Engine.Warnings, line => Assert.Contains("escalation, may run as root (KUBE1103) (", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_line_is_named_for_the_lowest_ID_wherever_the_others_are()
    {
        Only("KUBE1106", "KUBE1201");
        _test.Manifest("api.yaml", Deployment("api", "securityContext: { capabilities: { add: [CHOWN] } }"));

        Assert.StartsWith("api.yaml(9,30): KUBE1106: ", Assert.Single(Lines()));
    }

    [Fact]
    public void Each_severity_has_a_line()
    {
        Only("KUBE1102", "KUBE1103", "KUBE1105", "KUBE1106");
        _test.Configuration(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.KUBE1103.severity = error\ndotnet_diagnostic.KUBE1106.severity = error\n");
        _test.Manifest("api.yaml", Deployment("api"));

        Assert.Contains("KUBE1105", Assert.Single(Lines()), StringComparison.Ordinal);
        var error = Assert.Single(_test.Engine.Errors);
        Assert.StartsWith("api.yaml(8,11): KUBE1103: Container 'api' of Deployment 'shop/api' may run as root, does not drop all capabilities (KUBE1106) (", error);
    }

    [Fact]
    public void TreatWarningsAsErrors_makes_one_error()
    {
        Only("KUBE1102", "KUBE1103");
        _test.Task.TreatWarningsAsErrors = true;
        _test.Manifest("api.yaml", Deployment("api"));

        Assert.Empty(Lines());
        Assert.Contains("(KUBE1103)", Assert.Single(_test.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_command_line_makes_an_error_is_a_line_of_its_own()
    {
        ManifestFinding[] findings = [.. new[] { "KUBE1102", "KUBE1103", "KUBE1105" }.Select(id => new ManifestFinding
        {
            Rule = RuleCatalog.Find(id)!,
            Severity = RuleSeverity.Warning,
            Arguments = ["Container 'api'"],
            Location = YamlLocation.OfFile("api.yaml"),
            Path = "spec.containers[0].securityContext.field",
            IsContainerGap = true,
        })];

        Assert.Equal(
            ["Container 'api' allows privilege escalation, has no seccomp profile (KUBE1105)", findings[1].Message],
            BuildLines.Of(findings, isRaised: id => id == "KUBE1103").Select(line => line.Message));
    }

    [Fact]
    public void NoWarn_a_comment_and_an_annotation_act_on_each_ID()
    {
        Only("KUBE1102", "KUBE1103", "KUBE1105", "KUBE1106");
        _test.Task.NoWarn = "KUBE1102";
        _test.Manifest("api.yaml", "# kubeguard:disable KUBE1105 -- tested\n" + Deployment("api").Replace("namespace: shop", "namespace: shop, annotations: { kubeguard/disable: KUBE1106, kubeguard/reason: tested }", StringComparison.Ordinal));

        Assert.Contains("KUBE1103: Container 'api' of Deployment 'shop/api' may run as root; set", Assert.Single(Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_baseline_acts_on_each_ID_and_has_a_line_for_each()
    {
        Only("KUBE1102", "KUBE1103");
        _test.Manifest("api.yaml", Deployment("api"));
        _test.Task.UpdateBaseline = true;
        _test.Execute();
        _test.Task.UpdateBaseline = false;
        Assert.Equal(3, File.ReadAllLines(Path.Combine(_test.Folder, "kubeguard.baseline")).Length);

        Only("KUBE1102", "KUBE1103", "KUBE1105", "KUBE1106");
        Assert.Contains("KUBE1105: Container 'api' of Deployment 'shop/api' has no seccomp profile, does not drop all capabilities (KUBE1106)", Assert.Single(Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_keep_every_finding()
    {
        Only("KUBE1102", "KUBE1103", "KUBE1105");
        _test.Task.SarifFile = "api.sarif";
        _test.Task.ReportFile = "api.md";
        _test.Manifest("api.yaml", Deployment("api"));

        Assert.Single(Lines());
        var log = File.ReadAllText(Path.Combine(_test.Folder, "api.sarif"));
        Assert.All(["KUBE1102", "KUBE1103", "KUBE1105"], id => Assert.Contains($"\"ruleId\": \"{id}\"", log, StringComparison.Ordinal));
        Assert.Contains("3 warnings in 1 file", File.ReadAllText(Path.Combine(_test.Folder, "api.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_without_changes_prints_the_same_lines()
    {
        _test.Task.CacheFile = "obj/api.cache";
        _test.Manifest("api.yaml", Deployment("api"));
        var first = Lines();

        Assert.Equal(2, first.Count);
        Assert.Equal(first, Lines());
        Assert.Contains(_test.Engine.Messages, message => message.Contains("0 of 1 manifests", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_in_two_sets_has_one_line()
    {
        Only("KUBE1102", "KUBE1103");
        _test.Manifest("api.yaml", Deployment("api"), set: "a").Item("api.yaml", set: "b");

        Assert.Contains("escalation, may run as root (KUBE1103) (", Assert.Single(Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_property_switches_it_off()
    {
        _test.Task.GroupFindings = false;
        _test.Manifest("api.yaml", Deployment("api"));

        Assert.Equal(["KUBE1102", "KUBE1103", "KUBE1105", "KUBE1106", "KUBE1201", "KUBE4002", "KUBE4004"], Lines().Select(line => TaskTest.Short(line).Split(' ')[1]));
    }

    private static string Deployment(string name, params string[] fields) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: {{name}}, namespace: shop }
        spec:
          template:
            spec:
              containers:
                - name: {{name}}
        {{string.Concat(fields.Select(field => $"          {field.Trim()}\n"))}}          image: registry.k8s.io/{{name}}:1.0.0
            metadata: { labels: { app: api } }
          selector: { matchLabels: { app: api } }
        """;

    private void Only(params string[] rules) => _test.Configuration(
        "test.globalconfig",
        "is_global = true\ndotnet_analyzer_diagnostic.severity = none\n" + string.Concat(rules.Select(rule => $"dotnet_diagnostic.{rule}.severity = warning\n")));

    private List<string> Lines()
    {
        _test.Engine.Clear();
        _test.Execute();
        return [.. _test.Engine.Warnings];
    }
}
