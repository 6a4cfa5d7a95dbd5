using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6032InvalidEnvVar>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6032InvalidEnvVarTests
{
    [Theory]
    [InlineData("env: [{ name: {|KUBE6032:a=b|} }]")]
    [InlineData("env: [{ name: {|KUBE6032:''|} }]")]
    [InlineData("env: [{ name: a, value: b, {|KUBE6032:valueFrom|}: { fieldRef: { fieldPath: metadata.name } } }]")]
    [InlineData("env: [{ name: a, {|KUBE6032:valueFrom|}: {} }]")]
    [InlineData("env: [{ name: a, valueFrom: { fieldRef: { fieldPath: metadata.name }, {|KUBE6032:configMapKeyRef|}: { name: b, key: c } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { secretKeyRef: { name: {|KUBE6032:B|}, key: c } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { secretKeyRef: { name: b, key: {|KUBE6032:c/d|} } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { {|KUBE6032:configMapKeyRef|}: { key: c } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { fieldRef: { fieldPath: {|KUBE6032:status.phase|} } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { fieldRef: { fieldPath: {|KUBE6032:metadata.labels|} } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { resourceFieldRef: { resource: {|KUBE6032:cpu|} } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { resourceFieldRef: { resource: limits.cpu, divisor: {|KUBE6032:10m|} } } }]")]
    [InlineData("envFrom: [{ {|KUBE6032:prefix|}: A }]")]
    [InlineData("envFrom: [{ configMapRef: { name: a }, {|KUBE6032:secretRef|}: { name: b } }]")]
    [InlineData("envFrom: [{ secretRef: { name: {|KUBE6032:B|} } }]")]
    [InlineData("env: [{ name: a, valueFrom: { fileKeyRef: { volumeName: files, path: {|KUBE6032:../c|}, key: d } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { fileKeyRef: { volumeName: files, path: {|KUBE6032:''|}, key: d } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { fileKeyRef: { volumeName: files, path: c, key: {|KUBE6032:d=e|} } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { fileKeyRef: { volumeName: {|KUBE6032:other|}, path: c, key: d } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { fileKeyRef: { volumeName: {|KUBE6032:settings|}, path: c, key: d } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { fileKeyRef: { volumeName: {|KUBE6032:''|}, path: c, key: d } } }]")]
    public void Reports_names_and_sources_that_are_refused(string fields) => Verify.Verify(ContainerWith(fields));

    [Theory]
    [InlineData("env: [{ name: 1 A/b }]")]
    [InlineData("env: [{ name: a, value: '', valueFrom: { fieldRef: { fieldPath: \"metadata.labels['a/b']\" } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { fieldRef: { fieldPath: spec.host } } }]")]
    [InlineData("env: [{ name: '{{ .Values.x }}' }]")]
    [InlineData("env: [{ name: a, valueFrom: '{{ .Values.x }}' }]")]
    [InlineData("env: [{ name: a, valueFrom: { secretKeyRef: { name: '{{ .Values.x }}', key: '{{ .Values.x }}' } } }]")]
    [InlineData("env: [{ name: a, valueFrom: { resourceFieldRef: { resource: limits.memory, divisor: 1Mi } } }]")]
    [InlineData("envFrom: [{ prefix: A_, configMapRef: { name: a } }]")]
    [InlineData("envFrom: ['{{ .Values.x }}']")]
    [InlineData("env: [{ name: a, valueFrom: { fileKeyRef: { volumeName: files, path: /c, key: 1 d } } }]")]
    public void Is_silent_about_valid_and_unknown_variables(string fields) => Verify.Verify(ContainerWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        ContainerWith("env: [{ name: a, valueFrom: { fieldRef: { fieldPath: {|KUBE6032:status.podIp|} } } }]"),
        "Container 'a' of Pod 'a' has an invalid environment variable: 'status.podIp' is no field that a pod can read; did you mean 'status.podIP'?");

    [Fact]
    public void Follows_the_names_of_earlier_versions() => Verify.Verify(ContainerWith("env: [{ name: {|KUBE6032:1A|} }, { name: {|KUBE6032:a b|} }, { name: a.b-c_1 }]"), "1.31");

    private static string ContainerWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { volumes: [{ name: files, emptyDir: {} }, { name: settings, configMap: { name: a } }], containers: [{ name: a, image: "a:1", {{fields}} }] }
        """;
}
