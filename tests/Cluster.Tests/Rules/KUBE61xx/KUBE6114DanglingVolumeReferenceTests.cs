using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6114DanglingVolumeReferenceRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6114DanglingVolumeReferenceTests
{
    private const string Sources = """

        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings, namespace: shop }
        data: { level: info }
        binaryData: { logo: aGk= }
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: database, namespace: shop }
        data: { user: c2hvcA== }
        stringData: { password: '{{ .Values.password }}' }
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data, namespace: shop }
        """;

    private static string Pod(string volume) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: api, namespace: shop }
        spec: { volumes: [{ name: a, {{volume}} }] }
        """;

    [Theory]
    [InlineData("configMap: { name: {|KUBE6114:other|} }")]
    [InlineData("secret: { secretName: {|KUBE6114:other|}, optional: false }")]
    [InlineData("secret: { secretName: {|KUBE6114:settings|} }")]
    [InlineData("persistentVolumeClaim: { claimName: {|KUBE6114:other|} }")]
    [InlineData("projected: { sources: [{ configMap: { name: {|KUBE6114:other|} } }, { secret: { name: {|KUBE6114:other|} } }] }")]
    public void Reports_an_object_that_is_not_in_the_namespace(string volume) => Verify.Verify(Pod(volume) + Sources);

    [Theory]
    [InlineData("configMap: { name: settings, items: [{ key: level, path: a }, { key: {|KUBE6114:other|}, path: b }] }")]
    [InlineData("secret: { secretName: database, items: [{ key: {|KUBE6114:level|}, path: a }] }")]
    [InlineData("projected: { sources: [{ configMap: { name: settings, items: [{ key: {|KUBE6114:user|}, path: a }] } }] }")]
    public void Reports_a_key_that_the_source_does_not_have(string volume) => Verify.Verify(Pod(volume) + Sources);

    [Theory]
    [InlineData("configMap: { name: settings }")]
    [InlineData("configMap: { name: settings, items: [{ key: level, path: other }, { key: logo, path: logo }] }")]
    [InlineData("configMap: { name: settings, optional: true, items: [{ key: other, path: other }] }")]
    [InlineData("configMap: { name: settings, items: [{ key: '{{ .Values.key }}', path: other }] }")]
    [InlineData("secret: { secretName: database, items: [{ key: password, path: other }] }")]
    [InlineData("secret: { secretName: database }")]
    [InlineData("persistentVolumeClaim: { claimName: data }")]
    [InlineData("configMap: { name: other, optional: true }")]
    [InlineData("secret: { secretName: other, optional: '{{ .Values.optional }}' }")]
    [InlineData("configMap: { name: '{{ .Values.name }}' }")]
    [InlineData("projected: { sources: [{ serviceAccountToken: { path: token } }, { configMap: { name: kube-root-ca.crt } }, '{{ .Values.source }}'] }")]
    [InlineData("emptyDir: {}")]
    public void Is_silent_where_the_source_is_there_optional_or_not_known(string volume) => Verify.Verify(Pod(volume) + Sources);

    [Theory]
    [InlineData("data-db-0", true)]
    [InlineData("data-db-12", true)]
    [InlineData("{|KUBE6114:data-api-0|}", false)]
    [InlineData("{|KUBE6114:logs-db-0|}", false)]
    public void Knows_the_claims_that_a_stateful_set_creates(string claim, bool isThere)
    {
        var findings = Verify.Verify(Pod($"persistentVolumeClaim: {{ claimName: {claim} }}") + Sources + """

            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: { name: db, namespace: shop }
            spec: { selector: {}, volumeClaimTemplates: [{ metadata: { name: data } }] }
            """);
        Assert.Equal(isThere, findings.Count == 0);
    }

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_such_object_of_the_namespace() =>
        Verify.Verify(Pod("configMap: { name: other }") + Sources.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_such_objects() => Verify.VerifyComplete(Pod("configMap: { name: {|KUBE6114:other|} }"));

    [Fact]
    public void Option_names_objects_that_others_deploy() =>
        Verify.Verify(Pod("persistentVolumeClaim: { claimName: other }") + Sources, ("kubeguard.external_objects", "PersistentVolumeClaim/shop/other"));

    [Fact]
    public void Message_names_the_object_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Pod("configMap: { name: {|KUBE6114:setting|} }") + Sources,
        "Pod 'shop/api' mounts a volume from a source that does not exist: there is no ConfigMap 'setting' in its namespace; did you mean 'settings'?");

    [Fact]
    public void Message_names_the_key_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Pod("configMap: { name: settings, items: [{ key: {|KUBE6114:levl|}, path: a }] }") + Sources,
        "Pod 'shop/api' mounts a volume from a source that does not exist: the ConfigMap 'settings' has no key 'levl'; did you mean 'level'?");
}
