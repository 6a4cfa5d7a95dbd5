using System.Globalization;
using System.Text;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Files that a project names as schemas of custom resources (<c>KubernetesSchema</c>).</summary>
public sealed class SchemaFileTests : IDisposable
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: backups.example.org }
        spec:
          group: example.org
          names: { kind: Backup, plural: backups }
          scope: Namespaced
          versions:
            - name: v1
              served: true
              storage: true
              schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { keep: { type: integer, minimum: 1 } } } } } }
        """;

    private const string JsonSchema = """{ "type": "object", "properties": { "spec": { "type": "object", "properties": { "keep": { "type": "integer", "minimum": 1 } } } } }""";

    private const string Resource = """
        apiVersion: example.org/v1
        kind: Backup
        metadata: { name: a, namespace: shop }
        spec: { keep: 0 }
        """;

    private readonly TaskTest _test = new();
    private readonly List<TaskItem> _schemas = [];

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("crds/backups.yaml", Definition)]
    [InlineData("crds/all.yaml", "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Namespace\n  metadata: { name: a }\n---\n" + Definition)]
    [InlineData("schemas/backup-example-v1.json", JsonSchema)]
    [InlineData("schemas/backup-example.org-v1.json", JsonSchema)]
    [InlineData("example.org/backup_v1.json", JsonSchema)]
    [InlineData("schemas/any.json", """{ "type": "object", "x-kubernetes-group-version-kind": [{ "group": "example.org", "version": "v1", "kind": "Backup" }], "properties": { "spec": { "type": "object", "properties": { "keep": { "minimum": 1 } } } } }""")]
    public void A_schema_counts_for_manifests(string file, string text)
    {
        Schema(file, text);
        _test.Manifest("a.yaml", Resource);

        Assert.Equal(["a.yaml(4,15) KUBE6001"], Validity());
    }

    [Fact]
    public void A_schema_of_another_kind_does_not_count()
    {
        Schema("schemas/restore-example-v1.json", JsonSchema);
        _test.Manifest("a.yaml", Resource);

        Assert.Empty(Validity());
    }

    [Theory]
    [InlineData("crds/a.yaml", "apiVersion: [", "a.yaml(1,14) KUBE6064")]
    [InlineData("crds/a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n", "a.yaml(0,0) KUBE6064")]
    [InlineData("crds/a.json", "[1, 2]", "a.json(0,0) KUBE6064")]
    [InlineData("schemas/backup-example-v1.json", "{ \"properties\": { \"spec\": { \"type\": \"text\" } } }", "backup-example-v1.json(1,37) KUBE6064")]
    [InlineData("schemas/backup-example-v1.json", "{ \"properties\": { \"spec\": { \"pattern\": \"(\" } } }", "backup-example-v1.json(1,40) KUBE6064")]
    [InlineData("schemas/backup-example-v1.json", "{ \"properties\": { \"spec\": { \"patternProperties\": { \"(\": {} } } } }", "backup-example-v1.json(1,52) KUBE6064")]
    public void A_file_that_cannot_be_used_has_one_finding(string file, string text, string expected)
    {
        Schema(file, text);
        _test.Manifest("a.yaml", Resource);

        Assert.Equal([expected], Validity());
    }

    [Fact]
    public void A_definition_that_the_API_server_refuses_is_not_used()
    {
        Schema("crds/backups.yaml", Definition.Replace("type: integer", "type: int", StringComparison.Ordinal));
        _test.Manifest("a.yaml", Resource);

        Assert.Equal(["backups.yaml(12,114) KUBE6064"], Validity());
    }

    [Fact]
    public void A_missing_file_has_one_finding()
    {
        _schemas.Add(new TaskItem("crds/none.yaml"));
        _test.Manifest("a.yaml", Resource);

        Assert.Equal(["none.yaml(0,0) KUBE6064"], Validity());
    }

    [Fact]
    public void Other_files_beside_the_schemas_are_left_alone()
    {
        Schema("crds/README.md", "# Definitions");
        Schema("crds/kustomization.yaml", "resources: [backups.yaml]");
        _test.Manifest("a.yaml", Resource);

        Assert.Empty(Validity());
    }

    [Fact]
    public void A_file_that_is_a_manifest_too_is_reported_as_one()
    {
        Schema("crds/backups.yaml", Definition.Replace("type: integer", "type: int", StringComparison.Ordinal));
        _test.Item("crds/backups.yaml");

        Assert.Equal(["backups.yaml(12,114) KUBE6062"], Validity());
    }

    [Fact]
    public void A_change_of_a_schema_checks_what_depends_on_it_again()
    {
        _test.Task.CacheFile = "obj/project.cache";
        Schema("crds/backups.yaml", Definition);
        _test.Manifest("a.yaml", Resource).Manifest("b.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n");
        Assert.Equal(["a.yaml(4,15) KUBE6001"], Validity());
        Assert.Equal(["a.yaml(4,15) KUBE6001"], Validity());
        Assert.Contains("analyzed 0 of 2", LastMessage, StringComparison.Ordinal);

        _test.Write("crds/backups.yaml", Definition.Replace("minimum: 1", "minimum: 0", StringComparison.Ordinal));
        Assert.Empty(Validity());
        Assert.Contains("analyzed 1 of 2", LastMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_manifest_is_compared_with_a_schema_that_did_not_change()
    {
        _test.Task.CacheFile = "obj/project.cache";
        Schema("crds/backups.yaml", Definition);
        _test.Manifest("a.yaml", Resource);
        Validity();

        _test.Write("a.yaml", Resource.Replace("keep: 0", "keep: -1", StringComparison.Ordinal));
        Assert.Equal(["a.yaml(4,15) KUBE6001"], Validity());
    }

    [Fact]
    public void A_finding_about_a_schema_stays_while_nothing_changes()
    {
        _test.Task.CacheFile = "obj/project.cache";
        Schema("crds/a.yaml", "apiVersion: [");
        _test.Manifest("a.yaml", Resource);

        Assert.Equal(Validity(), Validity());
    }

    [Fact]
    public void A_pod_that_only_the_schema_shows_gets_the_rules_of_pods()
    {
        const string Pod = """
            { type: object, required: [containers], properties: {
                        volumes: { type: array, items: { type: object } }, restartPolicy: { type: string }, serviceAccountName: { type: string },
                        containers: { type: array, items: { type: object, required: [name], x-kubernetes-preserve-unknown-fields: true, properties: {
                          name: { type: string }, image: { type: string }, volumeMounts: { type: array, items: { type: object } } } } } } }
            """;
        Schema("crds/backups.yaml", Definition.Replace("{ type: integer, minimum: 1 }", $"{{ type: object, properties: {{ metadata: {{ type: object }}, spec: {Pod} }} }}", StringComparison.Ordinal));
        _test.Configuration("test.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1005.severity = error\n");
        _test.Manifest("a.yaml", Resource.Replace("keep: 0", "keep: { spec: { containers: [{ name: a, image: 'a:1', securityContext: { privileged: true } }] } }", StringComparison.Ordinal));

        Assert.Empty(Validity());
        Assert.Contains("a.yaml(4,94) KUBE1005", _test.Engine.Errors.Select(TaskTest.Short));
    }

    [Theory]
    [InlineData("""{ "$ref": "#" }""")]
    [InlineData("""{ "$ref": "#/definitions/a", "definitions": { "a": { "$ref": "#/definitions/b" }, "b": { "$ref": "#/definitions/a" } } }""")]
    [InlineData("""{ "properties": { "spec": { "$ref": "#" } }, "required": ["spec"] }""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#" }, { "$ref": "#" }], "allOf": [{ "$ref": "#" }, { "$ref": "#" }] }""")]
    [InlineData("""{ "properties": { "spec": { "$ref": "other.json#/definitions/a" } } }""")]
    public void References_that_lead_nowhere_say_nothing(string schema)
    {
        Schema("schemas/backup-example-v1.json", schema);
        _test.Manifest("a.yaml", Resource);

        Assert.DoesNotContain(_test.Findings(), finding => finding.Contains("KUBE9", StringComparison.Ordinal));
    }

    [Fact]
    public void A_recursive_schema_is_followed_as_deep_as_the_value()
    {
        Schema("schemas/backup-example-v1.json", """{ "properties": { "spec": { "$ref": "#/definitions/node" } }, "definitions": { "node": { "properties": { "keep": { "minimum": 1 }, "next": { "$ref": "#/definitions/node" } } } } }""");
        _test.Manifest("a.yaml", Resource.Replace("{ keep: 0 }", "{ next: { next: { next: { keep: 0 } } } }", StringComparison.Ordinal));

        Assert.Equal(["a.yaml(4,39) KUBE6001"], Validity());
    }

    [Fact]
    public void Alternatives_of_alternatives_end()
    {
        // Each of thirty levels has the next one twice.
        var definitions = string.Join(", ", Enumerable.Range(0, 30).Select(level => FormattableString.Invariant(
            $$"""
            "l{{level}}": { "anyOf": [{ "$ref": "#/definitions/l{{level + 1}}" }, { "$ref": "#/definitions/l{{level + 1}}" }] }
            """)));
        Schema("schemas/backup-example-v1.json", $$"""{ "properties": { "spec": { "$ref": "#/definitions/l0" } }, "definitions": { {{definitions}}, "l30": { "required": ["none"] } } }""");
        _test.Manifest("a.yaml", Resource);

        Assert.Empty(Validity());
    }

    [Fact]
    public void A_schema_of_five_megabytes_is_read()
    {
        var fields = new StringBuilder();
        for (var i = 0; i < 60_000; i++)
        {
            fields.Append(CultureInfo.InvariantCulture, $"\"field{i}\": {{ \"type\": \"string\", \"description\": \"The description of field number {i}.\" }},\n");
        }

        Schema("schemas/backup-example-v1.json", $$"""{ "properties": { {{fields}} "spec": { "properties": { "keep": { "minimum": 1 } } } } }""");
        _test.Manifest("a.yaml", Resource);

        Assert.Equal(["a.yaml(4,15) KUBE6001"], Validity());
    }

    [Fact]
    public void A_schema_that_is_nested_without_end_has_one_finding()
    {
        Schema("schemas/backup-example-v1.json", string.Concat(Enumerable.Repeat("{ \"items\": ", 10_000)) + "{}" + new string('}', 10_000));
        _test.Manifest("a.yaml", Resource);

        Assert.Single(Validity(), finding => finding.Contains("KUBE6064", StringComparison.Ordinal));
    }

    private string LastMessage => _test.Engine.Messages.Last(message => message.Contains("analyzed", StringComparison.Ordinal));

    private void Schema(string name, string text)
    {
        _test.Write(name, text);
        _schemas.Add(new TaskItem(name));
    }

    private IReadOnlyList<string> Validity()
    {
        _test.Engine.Errors.Clear();
        _test.Engine.Warnings.Clear();
        _test.Task.Schemas = [.. _schemas];
        _test.Execute();
        return [.. _test.Engine.Errors.Concat(_test.Engine.Warnings).Select(TaskTest.Short).Where(finding => finding.Contains("KUBE60", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
