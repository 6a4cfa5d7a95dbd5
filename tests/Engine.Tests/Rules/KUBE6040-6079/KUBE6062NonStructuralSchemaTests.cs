using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6062NonStructuralSchema>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6062NonStructuralSchemaTests
{
    [Theory]
    [InlineData("{ type: string, pattern: '^[a-z]+$' }")]
    [InlineData("{ x-kubernetes-int-or-string: true }")]
    [InlineData("{ x-kubernetes-int-or-string: true, anyOf: [{ type: integer }, { type: string }] }")]
    [InlineData("{ x-kubernetes-int-or-string: true, allOf: [{ anyOf: [{ type: integer }, { type: string }] }, { pattern: '%$' }] }")]
    [InlineData("{ x-kubernetes-preserve-unknown-fields: true }")]
    [InlineData("{ type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }")]
    [InlineData("{ type: object, additionalProperties: { type: string } }")]
    [InlineData("{ type: object, additionalProperties: true, properties: { a: { type: string } } }")]
    [InlineData("{ type: object, properties: { a: { type: string } }, anyOf: [{ required: [a] }, { properties: { a: { minLength: 1 } } }] }")]
    [InlineData("{ type: array, items: { type: string }, x-kubernetes-list-type: set }")]
    [InlineData("{ type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name], items: { type: object, required: [name], properties: { name: { type: string } } } }")]
    [InlineData("{ type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name], items: { type: object, properties: { name: { type: string, default: a } } } }")]
    [InlineData("{ type: \"{{ .Values.type }}\" }")]
    [InlineData("\"{{ .Values.schema }}\"")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: self != '', message: 'a ', reason: FieldValueForbidden }] }")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: \"self != '' &&\\nself != 'a'\", message: a }] }")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: \"self != '' &&\\nself != 'a'\", message: \"{{ .Values.a }}\" }] }")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: \"self != ''\\n\", message: \"\", messageExpression: \"\" }] }")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: \"{{ .Values.a }}\" }] }")]
    [InlineData("{ type: array, items: { type: object, x-kubernetes-map-type: atomic }, x-kubernetes-list-type: set }")]
    public void Is_silent_about_a_structural_schema(string schema) => Verify.Verify(With(schema));

    [Theory]
    [InlineData("{ type: {|KUBE6062:text|} }")]
    [InlineData("{ type: {|KUBE6062:'null'|} }")]
    [InlineData("{ type: string, pattern: {|KUBE6062:'(?=a)'|} }")]
    [InlineData("{ type: string, $ref: {|KUBE6062:'#/definitions/A'|} }")]
    [InlineData("{ type: array, uniqueItems: {|KUBE6062:true|}, items: { type: string } }")]
    [InlineData("{ type: array, {|KUBE6062:items|}: [{ type: string }] }")]
    [InlineData("{ type: array, {|KUBE6062:items|}: { minLength: 1 } }")]
    [InlineData("{ type: object, properties: { {|KUBE6062:a|}: { minLength: 1 } } }")]
    [InlineData("{ type: object, properties: { a: { type: string } }, additionalProperties: {|KUBE6062:false|} }")]
    [InlineData("{ x-kubernetes-int-or-string: true, x-kubernetes-preserve-unknown-fields: {|KUBE6062:true|} }")]
    [InlineData("{ type: object, x-kubernetes-preserve-unknown-fields: {|KUBE6062:false|} }")]
    [InlineData("{ type: {|KUBE6062:string|}, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }")]
    [InlineData("{ type: {|KUBE6062:object|}, x-kubernetes-list-type: atomic }")]
    [InlineData("{ type: array, x-kubernetes-list-type: {|KUBE6062:list|}, items: { type: string } }")]
    [InlineData("{ type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [{|KUBE6062:key|}], items: { type: object, properties: { name: { type: string } } } }")]
    [InlineData("{ type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [{|KUBE6062:name|}], items: { type: object, required: [other], properties: { name: { type: string } } } }")]
    [InlineData("{ type: string, anyOf: [{ type: {|KUBE6062:string|} }] }")]
    [InlineData("{ type: string, oneOf: [{ description: {|KUBE6062:a text|} }] }")]
    [InlineData("{ type: string, not: { default: {|KUBE6062:a|} } }")]
    [InlineData("{ type: object, properties: { a: { type: string } }, allOf: [{ properties: { {|KUBE6062:b|}: { minLength: 1 } } }] }")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: {|KUBE6062:' '|} }] }")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: self != '', message: {|KUBE6062:' '|} }] }")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: self != '', message: {|KUBE6062:\"a\\nb\"|} }] }")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: self != '', message: a, messageExpression: {|KUBE6062:' '|} }] }")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: {|KUBE6062:\"self != '' &&\\nself != 'a'\"|}, messageExpression: self }] }")]
    [InlineData("{ type: string, x-kubernetes-validations: [{ rule: self != '', reason: {|KUBE6062:FieldValueWrong|} }] }")]
    [InlineData("{ type: array, {|KUBE6062:items|}: { type: object }, x-kubernetes-list-type: set }")]
    [InlineData("{ type: array, items: { type: array, items: { type: string }, x-kubernetes-list-type: {|KUBE6062:set|} }, x-kubernetes-list-type: set }")]
    public void Reports_what_is_not_structural(string schema) => Verify.Verify(With(schema));

    [Fact]
    public void Reports_a_message_of_a_rule_that_is_too_long() =>
        Verify.Verify(With($"{{ type: string, x-kubernetes-validations: [{{ rule: self != '', message: {{|KUBE6062:{new string('a', 2049)}|}} }}] }}"));

    [Fact]
    public void Reports_restricted_metadata() => Verify.Verify("""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: backups.example.org }
        spec:
          versions:
            - name: v1
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    metadata: { type: object, properties: { name: { type: string, maxLength: 20 }, {|KUBE6062:labels|}: { type: object } } }
        """);

    [Fact]
    public void Is_silent_about_the_first_version_of_the_API() => Verify.Verify(With("{ type: text }").Replace("io/v1", "io/v1beta1", StringComparison.Ordinal));

    [Fact]
    public void Message_names_the_word() => Verify.VerifyMessage(
        With("{ type: array }").Replace("spec: { type", "{|KUBE6062:spec|}: { type", StringComparison.Ordinal),
        "The API server refuses CustomResourceDefinition 'backups.example.org': in its schema, "
        + "'spec.versions[0].schema.openAPIV3Schema.properties.spec.items' is required for an array");

    private static string With(string schema) => $$"""
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
                    spec: {{schema}}
        """;
}
