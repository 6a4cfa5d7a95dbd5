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
}
