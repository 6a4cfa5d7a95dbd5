using KubeGuard.Cluster.Rules;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;
using EngineYaml = KubeGuard.Engine.Tests.Yaml;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>Fields of a JSON schema that have no name of their own.</summary>
public sealed class JsonSchemaFieldTests
{
    private const string Patterns = "{ properties: { size: { type: integer } }, patternProperties: { '^x-': { type: string }, '[0-9]$': { minLength: 2 } }, additionalProperties: false }";
    private const string Others = "{ properties: { size: { type: integer } }, additionalProperties: { type: boolean } }";

    [Theory]
    [InlineData(Patterns, "{ size: 1, x-a: b, y-1: bb }", "")]
    [InlineData(Patterns, "{ x-a: 1 }", "KUBE6001 spec.x-a")]
    [InlineData(Patterns, "{ x-1: b }", "KUBE6001 spec.x-1")]
    [InlineData(Patterns, "{ other: b }", "KUBE6002 spec.other")]
    [InlineData("{ patternProperties: { '^x-': { type: string } } }", "{ x-a: 1, other: b }", "KUBE6001 spec.x-a")]
    [InlineData("{ type: object, patternProperties: { '^x-': { type: string } }, additionalProperties: false }", "{ x-a: b, other: b }", "KUBE6002 spec.other")]
    [InlineData("{ properties: { x-a: { minLength: 2 } }, patternProperties: { '^x-': { type: string } } }", "{ x-a: a }", "KUBE6001 spec.x-a")]
    [InlineData(Others, "{ size: 1, other: true }", "")]
    [InlineData(Others, "{ size: 1, other: 1 }", "KUBE6001 spec.other")]
    public void Patterns_and_other_fields_count(string schema, string spec, string expected) => Assert.Equal(expected, Find(schema, spec));

    [Theory]
    [InlineData("{ patternProperties: { '\\p{Greek}': { type: string } }, additionalProperties: false }", "{ γ: 1 }")]
    [InlineData("{ patternProperties: { '(': { type: string } }, additionalProperties: false }", "{ other: 1 }")]
    [InlineData("{ patternProperties: '{{ .Values.patterns }}', additionalProperties: false }", "{ other: 1 }")]
    public void A_pattern_that_cannot_be_decided_accepts_anything(string schema, string spec) => Assert.Equal("", Find(schema, spec));

    [Fact]
    public void Alternatives_see_patterns_too() => Assert.Equal(
        "KUBE6001 spec",
        Find("{ oneOf: [{ patternProperties: { '^x-': { type: string } }, additionalProperties: false }, { required: [size] }] }", "{ x-a: 1 }"));

    private static string Find(string schema, string spec)
    {
        var wrapped = JsonSchemaFile.Wrap("", "backup-example.org-v1", EngineYaml.Node($"{{ type: object, properties: {{ spec: {schema} }} }}"));
        var target = KubernetesObject.FromDocument(EngineYaml.Node($"{{ apiVersion: example.org/v1, kind: Backup, metadata: {{ name: a }}, spec: {spec} }}"))!;
        var policy = new RulePolicy(rules: [new KUBE6001SchemaViolationRule(), new KUBE6002UnknownFieldRule()]);
        var findings = new ManifestAnalyzer().Analyze(target, new ManifestSet([wrapped!, target]), policy);
        return string.Join(", ", findings.Select(finding => $"{finding.Descriptor.Id} {finding.Path}").Order(StringComparer.Ordinal));
    }
}
