using KubeGuard.Cluster.Rules;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>Custom resources whose definition is in the same manifest set.</summary>
public sealed class CustomDefinitionTests
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
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec:
                      type: object
                      required: [source, keep, note]
                      properties:
                        source: { type: string }
                        keep: { type: integer, default: 7 }
                        note: { type: string, nullable: true }
                        mode: { type: string, enum: [Full, Delta] }
                        port: { x-kubernetes-int-or-string: true }
                        labels: { type: object, additionalProperties: { type: string } }
                        free: { type: object, x-kubernetes-preserve-unknown-fields: true }
                        loose: { type: object, x-kubernetes-preserve-unknown-fields: true, properties: { known: { type: boolean } } }
                        targets:
                          type: array
                          x-kubernetes-list-type: map
                          x-kubernetes-list-map-keys: [name]
                          items: { type: object, properties: { name: { type: string } } }
        ---

        """;

    [Fact]
    public void Is_silent_about_a_resource_that_matches()
    {
        const string Resource = """
            apiVersion: example.org/v1
            kind: Backup
            metadata: { name: a, labels: { app: a } }
            spec:
              source: db
              note: null
              mode: Full
              port: http
              labels: { any: "1" }
              free: { anything: [1] }
              loose: { known: true, other: 1 }
              targets: [{ name: a }, { name: b }]
            """;

        RuleVerifier<KUBE6001SchemaViolationRule>.Verify(Definition + Resource);
        RuleVerifier<KUBE6002UnknownFieldRule>.Verify(Definition + Resource);
        RuleVerifier<KUBE6004UnknownApiOrKindRule>.Verify(Definition + Resource, options: ("kubeguard.ignore_missing_schemas", "false"));
    }

    [Fact]
    public void Reports_types_words_missing_fields_and_keys() => RuleVerifier<KUBE6001SchemaViolationRule>.Verify(Definition + """
        apiVersion: example.org/v1
        kind: Backup
        metadata: { name: a, labels: { version: {|KUBE6001:1.10|} } }
        {|KUBE6001:spec|}:
          mode: {|KUBE6001:full|}
          labels: { any: {|KUBE6001:1|} }
          loose: { known: {|KUBE6001:1|} }
          note: text
          port: {|KUBE6001:true|}
          targets: [{ name: a }, { name: {|KUBE6001:a|} }]
        """);

    [Fact]
    public void Reports_unknown_fields() => RuleVerifier<KUBE6002UnknownFieldRule>.Verify(Definition + """
        apiVersion: example.org/v1
        kind: Backup
        metadata: { name: a, label: {|KUBE6002:a|} }
        spec:
          source: db
          sources: {|KUBE6002:db|}
          targets: [{ named: {|KUBE6002:a|} }]
        """);

    [Fact]
    public void Reports_a_version_that_the_definition_does_not_have()
    {
        var finding = Assert.Single(RuleVerifier<KUBE6004UnknownApiOrKindRule>.Verify(Definition + """
            apiVersion: example.org/v2
            kind: {|KUBE6004:Backup|}
            metadata: { name: a }
            """));

        Assert.Equal("The fields of Backup 'a' are not checked: its CustomResourceDefinition has no version 'v2', only v1", finding.Message);
    }

    [Fact]
    public void An_unknown_part_of_a_definition_accepts_anything() => RuleVerifier<KUBE6001SchemaViolationRule>.Verify(
        Definition.Replace("source: { type: string }", "source: { type: \"{{ .Values.type }}\" }", StringComparison.Ordinal) + """
        apiVersion: example.org/v1
        kind: Backup
        metadata: { name: a }
        spec: { source: 1, note: a }
        """);

    [Fact]
    public void A_definition_of_the_first_version_keeps_unknown_fields() => RuleVerifier<KUBE6002UnknownFieldRule>.Verify("""
        apiVersion: apiextensions.k8s.io/v1beta1
        kind: CustomResourceDefinition
        metadata: { name: backups.example.org }
        spec:
          group: example.org
          version: v1
          names: { kind: Backup, plural: backups }
          scope: Namespaced
          validation: { openAPIV3Schema: { properties: { spec: { type: object } } } }
        ---
        apiVersion: example.org/v1
        kind: Backup
        metadata: { name: a }
        other: 1
        """);

    [Theory]
    [InlineData("{ type: integer, default: {|KUBE6001:'7'|} }")]
    [InlineData("{ type: integer, minimum: 1, default: {|KUBE6001:0|} }")]
    [InlineData("{ type: string, enum: [Full, Delta], default: {|KUBE6001:full|} }")]
    [InlineData("{ type: string, pattern: '^a', default: {|KUBE6001:b|} }")]
    [InlineData("{ type: array, items: { type: string, default: {|KUBE6001:1|} }, default: [a, {|KUBE6001:2|}] }")]
    [InlineData("{ type: object, properties: { a: { type: string } }, required: [a], {|KUBE6001:default|}: {} }")]
    public void Reports_a_default_that_does_not_match_its_schema(string field) => RuleVerifier<KUBE6001SchemaViolationRule>.Verify(WithField(field));

    [Theory]
    [InlineData("{ type: integer, minimum: 1, default: 7 }")]
    [InlineData("{ type: integer, default: null }")]
    [InlineData("{ type: integer, default: '{{ .Values.keep }}' }")]
    [InlineData("{ x-kubernetes-int-or-string: true, default: '25%' }")]
    [InlineData("{ type: object, x-kubernetes-preserve-unknown-fields: true, default: { any: [1] } }")]
    [InlineData("{ type: object, properties: { a: { type: string, default: b } }, required: [a], default: {} }")]
    public void Is_silent_about_a_default_that_matches(string field)
    {
        RuleVerifier<KUBE6001SchemaViolationRule>.Verify(WithField(field));
        RuleVerifier<KUBE6002UnknownFieldRule>.Verify(WithField(field));
    }

    [Fact]
    public void Reports_an_unknown_field_in_a_default() =>
        RuleVerifier<KUBE6002UnknownFieldRule>.Verify(WithField("{ type: object, properties: { size: { type: integer } }, default: { sise: {|KUBE6002:1|} } }"));

    [Fact]
    public void Message_names_the_default() => Assert.Equal(
        "The API server refuses CustomResourceDefinition 'backups.example.org': 'spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.field.default' must be at least 1, but is the number 0",
        Assert.Single(RuleVerifier<KUBE6001SchemaViolationRule>.Verify(WithField("{ type: integer, minimum: 1, default: {|KUBE6001:0|} }"))).Message);

    private static string WithField(string field) => Definition[..Definition.IndexOf("---", StringComparison.Ordinal)].Replace("source: { type: string }", $"field: {field}", StringComparison.Ordinal);
}
