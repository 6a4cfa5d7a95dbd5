using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6120DanglingOptionalReferenceRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6120DanglingOptionalReferenceTests
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
        """;

    private static string Pod(string spec) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: api, namespace: shop }
        spec: { {{spec}} }
        """;

    [Theory]
    [InlineData("containers: [{ name: a, env: [{ name: A, valueFrom: { secretKeyRef: { name: {|KUBE6120:other|}, key: user, optional: true } } }] }]")]
    [InlineData("containers: [{ name: a, env: [{ name: A, valueFrom: { secretKeyRef: { name: database, key: {|KUBE6120:token|}, optional: true } } }] }]")]
    [InlineData("containers: [{ name: a, envFrom: [{ configMapRef: { name: {|KUBE6120:other|}, optional: true } }] }]")]
    [InlineData("volumes: [{ name: a, configMap: { name: {|KUBE6120:other|}, optional: true } }]")]
    [InlineData("volumes: [{ name: a, projected: { sources: [{ secret: { name: {|KUBE6120:other|}, optional: true } }] } }]")]
    public void Reports_an_optional_source_that_is_not_there(string spec) => Verify.Verify(Pod(spec) + Sources);

    [Theory]
    [InlineData("volumes: [{ name: a, configMap: { name: settings, optional: true } }]")]
    [InlineData("volumes: [{ name: a, configMap: { name: other } }]")]
    [InlineData("volumes: [{ name: a, configMap: { name: other, optional: '{{ .Values.optional }}' } }]")]
    [InlineData("volumes: [{ name: a, persistentVolumeClaim: { claimName: other } }]")]
    [InlineData("containers: [{ name: a, envFrom: [{ configMapRef: { name: '{{ .Values.name }}', optional: true } }] }]")]
    public void Is_silent_where_the_source_is_there_required_or_not_known(string spec) => Verify.Verify(Pod(spec) + Sources);

    [Fact]
    public void Option_names_objects_that_others_deploy() =>
        Verify.Verify(Pod("volumes: [{ name: a, configMap: { name: other, optional: true } }]") + Sources, ("kubeguard.external_objects", "ConfigMap"));

    [Fact]
    public void Message_names_the_object() => Verify.VerifyMessage(
        Pod("volumes: [{ name: a, configMap: { name: {|KUBE6120:other|}, optional: true } }]") + Sources,
        "Pod 'shop/api' has an optional reference to an object that does not exist: there is no ConfigMap 'other' in its namespace");
}
