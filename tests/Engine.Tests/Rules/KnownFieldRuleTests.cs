using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KnownFieldRule>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KnownFieldRuleTests
{
    [Theory]
    [InlineData("v1", "Pod", "spec: { containers: [{ {|KUBE6001:image|}: a }] }")]
    [InlineData("v1", "Pod", "{|KUBE6001:spec|}: {}")]
    [InlineData("v1", "Pod", "spec: { containers: [{ name: a, env: [{ {|KUBE6001:value|}: b }] }] }")]
    [InlineData("autoscaling/v2", "HorizontalPodAutoscaler", "{|KUBE6001:spec|}: { maxReplicas: 2 }")]
    [InlineData("networking.k8s.io/v1", "Ingress", "spec: { rules: [{ http: { paths: [{ {|KUBE6001:path|}: /, pathType: Prefix }] } }] }")]
    public void Reports_a_required_field_that_is_missing(string apiVersion, string kind, string content) => Verify.Verify(Object(apiVersion, kind, content));

    [Theory]
    [InlineData("v1", "Pod", "spec: { restartPolicy: {|KUBE6001:always|}, containers: [{ name: a }] }")]
    [InlineData("v1", "Pod", "spec: { containers: [{ name: a, imagePullPolicy: {|KUBE6001:Sometimes|} }] }")]
    [InlineData("v1", "Pod", "spec: { containers: [{ name: a, ports: [{ containerPort: 80, protocol: {|KUBE6001:tcp|} }] }] }")]
    [InlineData("v1", "PersistentVolumeClaim", "spec: { accessModes: [ReadWriteOnce, {|KUBE6001:RWX|}] }")]
    [InlineData("batch/v1", "CronJob", "spec: { schedule: '@daily', jobTemplate: { spec: { template: { spec: { containers: [{ name: a }], dnsPolicy: {|KUBE6001:Cluster|} } } } } }")]
    [InlineData("v1", "Pod", "spec: { containers: [{ name: a, restartPolicy: {|KUBE6001:''|}, securityContext: { procMount: {|KUBE6001:''|}, seccompProfile: { type: {|KUBE6001:''|} } } }] }")]
    [InlineData("v1", "Pod", "spec: { os: { name: {|KUBE6001:''|} }, containers: [{ name: a }], affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: {|KUBE6001:''|} }] }] } } } }")]
    public void Reports_a_text_that_is_none_of_the_words(string apiVersion, string kind, string content) => Verify.Verify(Object(apiVersion, kind, content));

    [Theory]
    [InlineData("v1", "Pod", "spec: { restartPolicy: '', containers: [{ name: a, imagePullPolicy: Always }], volumes: [{ name: a, hostPath: { path: /a, type: '' } }] }")]
    [InlineData("v1", "Pod", "spec: { restartPolicy: 'On{{ x }}', containers: [{ name: a, imagePullPolicy: '{{ x }}' }] }")]
    [InlineData("v1", "Pod", "spec: { schedulerName: any, containers: [{ name: a }] }")]
    public void Is_silent_about_words_and_texts_that_are_not_known(string apiVersion, string kind, string content) => Verify.Verify(Object(apiVersion, kind, content));

    [Fact]
    public void A_word_counts_from_its_first_version_on()
    {
        Verify.Verify(Object("v1", "PersistentVolumeClaim", "spec: { accessModes: [{|KUBE6001:ReadWriteOncePod|}] }"), "1.21");
        Verify.Verify(Object("v1", "PersistentVolumeClaim", "spec: { accessModes: [ReadWriteOncePod] }"), "1.22");
    }

    [Fact]
    public void Fix_writes_the_word_that_differs_in_a_letter() => Verify.VerifyFix(
        Object("v1", "Pod", "spec: { restartPolicy: {|KUBE6001:always|}, containers: [{ name: a }] }"), "Set spec.restartPolicy = Always");

    [Theory]
    [InlineData("v1", "Pod", "spec: { containers: [{ name: a }] }")]
    [InlineData("v1", "Pod", "spec: { containers: ['{{ x }}'] }")]
    [InlineData("v1", "Pod", "spec: '{{ x }}'")]
    [InlineData("v1", "Service", "spec: { ports: [{ name: a }] }")]
    [InlineData("v1", "ConfigMap", "data: { a: b }")]
    [InlineData("apps/v1", "Deployment", "spec: { replicas: 2 }")]
    [InlineData("example.com/v1", "Pod", "spec: {}")]
    [InlineData("v1", "Pod", "spec: { containers: [{ name: a }] }\nstatus: { containerStatuses: [{}] }")]
    public void Is_silent_about_numbers_patches_and_what_is_not_known(string apiVersion, string kind, string content) => Verify.Verify(Object(apiVersion, kind, content));

    [Fact]
    public void Message_is_that_of_the_schema() => Verify.VerifyMessage(
        Object("v1", "Pod", "spec: { containers: [{ {|KUBE6001:image|}: a }] }"), "The API server refuses Pod 'a': 'spec.containers[0].name' is required");

    private static string Object(string apiVersion, string kind, string content) => $"""
        apiVersion: {apiVersion}
        kind: {kind}
        metadata: {"{ name: a }"}
        {content}
        """;
}
