using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6061InvalidDefinitionVersions>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6061InvalidDefinitionVersionsTests
{
    private const string Schema = "schema: { openAPIV3Schema: { type: object } }";

    [Theory]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }, { name: v1alpha1, served: true, storage: false, deprecated: true, deprecationWarning: use v1, SCHEMA }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: \"{{ .Values.storage }}\", SCHEMA }]")]
    [InlineData("versions: \"{{ .Values.versions }}\"")]
    [InlineData("{|KUBE6061:versions|}: [{ name: v1, served: true, storage: false, SCHEMA }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }, { name: v2, served: true, storage: {|KUBE6061:true|}, SCHEMA }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }, { name: {|KUBE6061:v1|}, served: true, storage: false, SCHEMA }]")]
    [InlineData("versions: [{ name: {|KUBE6061:V1|}, served: true, storage: true, SCHEMA }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, deprecationWarning: {|KUBE6061:use v2|}, SCHEMA }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, {|KUBE6061:schema|}: {} }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }]\n  preserveUnknownFields: {|KUBE6061:true|}")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }]\n  {|KUBE6061:conversion|}: { strategy: Webhook }")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA, additionalPrinterColumns: [{ name: Age, type: date, jsonPath: .metadata.creationTimestamp }, { name: Size, type: integer, format: int32, jsonPath: .spec.size }] }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA, additionalPrinterColumns: [{ name: {|KUBE6061:''|}, type: {|KUBE6061:text|}, format: {|KUBE6061:int|}, jsonPath: {|KUBE6061:spec.size|} }] }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA, selectableFields: [{ jsonPath: .spec.a }, { jsonPath: {|KUBE6061:spec.b|} }] }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA, subresources: { scale: { specReplicasPath: .spec.replicas, statusReplicasPath: .status.replicas, labelSelectorPath: .status.selector } } }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA, subresources: { scale: { specReplicasPath: {|KUBE6061:.replicas|}, statusReplicasPath: {|KUBE6061:.spec.replicas|}, labelSelectorPath: {|KUBE6061:.selector|} } } }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA, deprecated: true, deprecationWarning: {|KUBE6061:''|} }]")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }]\n  conversion: { strategy: Webhook, webhook: { clientConfig: { url: 'https://a.example.com/convert' }, conversionReviewVersions: [v1] } }")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }]\n  conversion: { strategy: Webhook, webhook: { {|KUBE6061:clientConfig|}: {}, conversionReviewVersions: [v1] } }")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }]\n  conversion: { strategy: Webhook, webhook: { clientConfig: { url: {|KUBE6061:'http://a.example.com'|} }, {|KUBE6061:conversionReviewVersions|}: [v2] } }")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }]\n  conversion: { strategy: Webhook, webhook: { clientConfig: { service: { name: {|KUBE6061:''|}, namespace: shop } }, conversionReviewVersions: '{{ x }}' } }")]
    [InlineData("versions: [{ name: v1, served: true, storage: true, SCHEMA }]\n  conversion: { strategy: Webhook, {|KUBE6061:webhook|}: { conversionReviewVersions: [v1] } }")]
    public void Reports_versions_that_the_API_server_refuses(string versions) => Verify.Verify(With(versions));

    [Fact]
    public void Is_silent_about_the_first_version_of_the_API() => Verify.Verify(With("version: v1").Replace("io/v1", "io/v1beta1", StringComparison.Ordinal));

    [Fact]
    public void Message_names_the_field() => Verify.VerifyMessage(
        With("{|KUBE6061:versions|}: [{ name: v1, served: true, storage: false, SCHEMA }]"),
        "CustomResourceDefinition 'backups.example.org' has versions that the API server refuses: no version has 'storage: true'");

    private static string With(string versions) => $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: backups.example.org }
        spec:
          {{versions.Replace("SCHEMA", Schema, StringComparison.Ordinal)}}
        """;
}
