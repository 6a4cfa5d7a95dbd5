using KubeGuard.Cluster.Rules;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The conditions that the schema of a custom resource sets on its values.</summary>
public sealed class SchemaConditionTests
{
    [Theory]
    [InlineData("{ type: integer, minimum: 1 }", "1", "0")]
    [InlineData("{ type: integer, minimum: 1, exclusiveMinimum: true }", "2", "1")]
    [InlineData("{ type: integer, maximum: 10 }", "10", "11")]
    [InlineData("{ type: number, maximum: 0.5, exclusiveMaximum: true }", "0.4", "0.5")]
    [InlineData("{ type: number, multipleOf: 0.1 }", "0.3", "0.25")]
    [InlineData("{ type: string, minLength: 2 }", "äö", "'a'")]
    [InlineData("{ type: string, maxLength: 2 }", "'😀a'", "abc")]
    [InlineData("{ type: string, pattern: '^[a-z]+$' }", "abc", "Abc")]
    [InlineData("{ type: string, enum: [A, B] }", "A", "''")]
    [InlineData("{ type: integer, enum: [1, 2] }", "2", "3")]
    [InlineData("{ type: string, format: ipv4 }", "10.0.0.01", "10.0.0.256")]
    [InlineData("{ type: string, format: ipv6 }", "'fd00::1'", "10.0.0.1")]
    [InlineData("{ type: string, format: cidr }", "10.0.0.0/8", "10.0.0.0")]
    [InlineData("{ type: string, format: date }", "'2026-01-31'", "'2026-02-30'")]
    [InlineData("{ type: string, format: date-time }", "'2026-01-31T12:00:00Z'", "'2026-01-31 12:00'")]
    [InlineData("{ type: string, format: duration }", "1h30m", "'90'")]
    [InlineData("{ type: string, format: duration }", "2 days", "soon")]
    [InlineData("{ type: string, format: uuid }", "123e4567-e89b-12d3-a456-426614174000", "123e4567")]
    [InlineData("{ type: string, format: uri }", "https://example.org", "example.org")]
    [InlineData("{ type: string, format: hostname }", "a.example.org", "a_b.example.org")]
    [InlineData("{ type: string, format: email }", "a@example.org", "a.example.org")]
    [InlineData("{ type: string, format: byte }", "YWI=", "YWI")]
    [InlineData("{ type: array, minItems: 1, items: { type: string } }", "[a]", "[]")]
    [InlineData("{ type: array, maxItems: 1, items: { type: string } }", "[a]", "[a, b]")]
    [InlineData("{ type: array, x-kubernetes-list-type: set, items: { type: string } }", "[a, b]", "[a, a]")]
    [InlineData("{ type: object, minProperties: 1, additionalProperties: { type: string } }", "{ a: b }", "{}")]
    [InlineData("{ type: object, maxProperties: 1, additionalProperties: { type: string } }", "{ a: b }", "{ a: b, c: d }")]
    [InlineData("{ x-kubernetes-int-or-string: true, anyOf: [{ type: integer }, { type: string }], pattern: '^[0-9]+%$' }", "50%", "50percent")]
    [InlineData("{ x-kubernetes-int-or-string: true, anyOf: [{ type: integer }, { type: string }] }", "3000000000", "true")]
    [InlineData("{ type: object, properties: { a: { type: string }, b: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }", "{ a: x }", "{ a: x, b: z }")]
    [InlineData("{ type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }", "{ a: x, b: z }", "{}")]
    [InlineData("{ type: object, properties: { a: { type: string }, b: { type: string } }, not: { required: [a, b] } }", "{ a: x }", "{ a: x, b: z }")]
    [InlineData("{ type: object, properties: { a: { type: string } }, anyOf: [{ properties: { a: { enum: [x] } } }, { properties: { a: { enum: [z] } } }] }", "{ a: z }", "{ a: w }")]
    [InlineData("{ type: integer, allOf: [{ minimum: 1 }, { maximum: 2 }] }", "2", "3")]
    [InlineData("{ type: string, nullable: true, minLength: 1 }", "null", "''")]
    public void Reports_a_value_that_breaks_a_condition(string schema, string right, string wrong)
    {
        Verify(schema, $"value: {right}");
        Verify(schema, wrong.StartsWith('[') || wrong.StartsWith('{') ? $"{{|KUBE6001:value|}}: {wrong}" : $"value: {{|KUBE6001:{wrong}|}}");
    }

    [Fact]
    public void Reports_a_condition_of_a_part_of_allOf_at_its_field() => Verify(
        "{ type: object, properties: { a: { type: string } }, allOf: [{ properties: { a: { minLength: 2 } }, required: [a] }] }",
        "value: { a: {|KUBE6001:x|} }");

    [Fact]
    public void Reports_one_of_several_conditions_that_a_value_breaks() =>
        Verify("{ type: string, minLength: 3, pattern: '^[a-z]+$' }", "value: {|KUBE6001:A|}");

    [Theory]
    [InlineData("{ type: string, pattern: '^[a-z]+$' }", "\"{{ .Values.name }}\"")]
    [InlineData("{ type: object, properties: { a: { type: string } }, oneOf: [{ required: [a] }] }", "\"{{ .Values.all }}\"")]
    [InlineData("{ type: string, pattern: '^\\p{Greek}+$' }", "abc")]
    [InlineData("{ type: string, pattern: '(?=a)' }", "abc")]
    [InlineData("{ type: string, format: color }", "abc")]
    [InlineData("{ type: object, properties: { a: { type: string, default: x }, b: { type: string } }, anyOf: [{ required: [a] }] }", "{ b: z }")]
    [InlineData("{ type: object, properties: { a: { type: string } }, anyOf: [{ properties: { a: { pattern: '(?=a)' } } }] }", "{ a: z }")]
    public void Is_silent_where_the_answer_is_unknown(string schema, string value) => Verify(schema, $"value: {value}");

    [Fact]
    public void An_embedded_resource_is_an_object()
    {
        const string Schema = "{ type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }";

        Verify(Schema, "value: { apiVersion: v1, kind: ConfigMap, metadata: { name: a }, data: { a: b } }");
        Verify(Schema, "{|KUBE6001:value|}: { apiVersion: v1, metadata: { labels: { version: {|KUBE6001:1.10|} } } }");
    }

    [Fact]
    public void Message_names_the_condition_and_the_value() => RuleVerifier<KUBE6001SchemaViolationRule>.VerifyMessage(
        With("{ type: integer, minimum: 1 }", "value: {|KUBE6001:0|}"),
        "The API server refuses Backup 'a': 'spec.value' must be at least 1, but is the number 0");

    [Fact]
    public void Message_names_the_fields_of_a_choice() => RuleVerifier<KUBE6001SchemaViolationRule>.VerifyMessage(
        With("{ type: object, properties: { a: { type: string }, b: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }", "{|KUBE6001:value|}: {}"),
        "The API server refuses Backup 'a': 'spec.value' must have exactly one of 'a' and 'b'");

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^((a{0,1000}){0,1000}){0,1000}$")]
    public void A_hostile_pattern_does_not_stop_the_build(string pattern)
    {
        var findings = SchemaFindings.In(With($"{{ type: string, pattern: '{pattern}' }}", $"value: {new string('a', 50_000)}!"));

        // None has a match there: it is found out, or given up, and no rule fails.
        Assert.All(findings, finding => Assert.Equal("KUBE6001", finding.Descriptor.Id));
    }

    private static void Verify(string schema, string field) => RuleVerifier<KUBE6001SchemaViolationRule>.Verify(With(schema, field));

    private static string With(string schema, string field) => $$"""
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
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec:
                      type: object
                      properties:
                        value: {{schema}}
        ---
        apiVersion: example.org/v1
        kind: Backup
        metadata: { name: a }
        spec:
          {{field}}
        """;
}
