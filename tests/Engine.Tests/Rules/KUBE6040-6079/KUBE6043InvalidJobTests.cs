using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6043InvalidJob>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6043InvalidJobTests
{
    [Theory]
    [InlineData("parallelism: {|KUBE6043:-1|}")]
    [InlineData("ttlSecondsAfterFinished: {|KUBE6043:-1|}")]
    [InlineData("backoffLimitPerIndex: {|KUBE6043:1|}")]
    [InlineData("maxFailedIndexes: {|KUBE6043:1|}")]
    [InlineData("managedBy: {|KUBE6043:kueue|}")]
    [InlineData("podReplacementPolicy: {|KUBE6043:TerminatingOrFailed|}\n  podFailurePolicy: { rules: [] }")]
    [InlineData("podFailurePolicy: { rules: [{ {|KUBE6043:action|}: FailJob }] }")]
    [InlineData("podFailurePolicy: { rules: [{ action: {|KUBE6043:FailIndex|}, onExitCodes: { operator: In, values: [1] } }] }")]
    [InlineData("podFailurePolicy: { rules: [{ action: FailJob, onExitCodes: { operator: In, values: [{|KUBE6043:0|}] } }] }")]
    [InlineData("podFailurePolicy: { rules: [{ action: FailJob, onExitCodes: { operator: In, values: [2, {|KUBE6043:1|}] } }] }")]
    [InlineData("podFailurePolicy: { rules: [{ action: FailJob, onExitCodes: { containerName: {|KUBE6043:b|}, operator: In, values: [1] } }] }")]
    [InlineData("{|KUBE6043:successPolicy|}: { rules: [{ succeededCount: 1 }] }")]
    [InlineData("completionMode: Indexed\n  completions: 3\n  successPolicy: { rules: [{ succeededIndexes: {|KUBE6043:'0,3'|} }] }")]
    [InlineData("completionMode: Indexed\n  completions: 3\n  successPolicy: { rules: [{ succeededIndexes: {|KUBE6043:2-1|} }] }")]
    [InlineData("completionMode: Indexed\n  completions: 3\n  successPolicy: { rules: [{ succeededCount: {|KUBE6043:4|} }] }")]
    [InlineData("completionMode: Indexed\n  completions: 3\n  parallelism: {|KUBE6043:100001|}")]
    [InlineData("completionMode: Indexed\n  completions: 100001\n  backoffLimitPerIndex: 1\n  parallelism: {|KUBE6043:10001|}\n  maxFailedIndexes: 5")]
    [InlineData("podFailurePolicy: { rules: [{ action: Ignore, {|KUBE6043:onPodConditions|}: [] }] }")]
    [InlineData("podFailurePolicy: { rules: [{ action: Ignore, onPodConditions: [{ type: {|KUBE6043:a b|} }] }] }")]
    [InlineData("completionMode: Indexed\n  completions: 5\n  successPolicy: { rules: [{ succeededIndexes: '0-2', succeededCount: {|KUBE6043:4|} }] }")]
    [InlineData("managedBy: {|KUBE6043:example.com/a b|}")]
    [InlineData("managedBy: {|KUBE6043:''|}")]
    public void Reports_numbers_and_policies_that_are_refused(string fields) => Verify.Verify(JobWith(fields));

    [Theory]
    [InlineData("parallelism: 0")]
    [InlineData("completionMode: Indexed")]
    [InlineData("completionMode: Indexed\n  completions: 3\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: 2")]
    [InlineData("completionMode: '{{ .Values.x }}'\n  backoffLimitPerIndex: 1")]
    [InlineData("podFailurePolicy: { rules: [{ action: FailJob, onExitCodes: { containerName: a, operator: In, values: [1, 2] } }, { action: Ignore, onPodConditions: [{ type: DisruptionTarget }] }] }")]
    [InlineData("completionMode: Indexed\n  completions: 3\n  successPolicy: { rules: [{ succeededIndexes: '0-1,2', succeededCount: 2 }] }")]
    [InlineData("managedBy: kueue.x-k8s.io/multikueue")]
    [InlineData("completionMode: Indexed\n  completions: 5\n  successPolicy: { rules: [{ succeededIndexes: '0-2', succeededCount: 3 }] }")]
    [InlineData("completionMode: Indexed\n  completions: 100001\n  parallelism: 10001")]
    public void Is_silent_about_valid_and_unknown_fields(string fields) => Verify.Verify(JobWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        JobWith("completionMode: Indexed\n  completions: 3\n  successPolicy: { rules: [{ succeededIndexes: {|KUBE6043:'0,3'|} }] }"),
        "Job 'a' has an invalid job: the index 3 is not among the completions, which are 0 to 2");

    [Fact]
    public void Reports_parallelism_without_completions() => Verify.Verify("""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: a }
        {|KUBE6043:spec|}: { completionMode: Indexed, parallelism: 2, template: { spec: { restartPolicy: Never, containers: [{ name: a, image: "a:1" }] } } }
        """);

    private static string JobWith(string fields) => $$"""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: a }
        spec:
          {{fields}}
          template: { spec: { restartPolicy: Never, containers: [{ name: a, image: "a:1" }] } }
        """;

    [Fact]
    public void Reports_a_name_that_is_too_long_for_the_pods_of_an_indexed_job()
    {
        var name = new string('a', 62);

        Verify.Verify($$"""
            apiVersion: batch/v1
            kind: Job
            metadata: { name: {|KUBE6043:{{name}}|} }
            spec: { completionMode: Indexed, completions: 5, template: { spec: { restartPolicy: Never, containers: [{ name: a, image: "a:1" }] } } }
            """);
    }

    [Fact]
    public void Reports_a_label_that_is_not_the_name_of_the_job() => Verify.Verify("""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: a }
        spec: { template: { metadata: { labels: { job-name: {|KUBE6043:b|}, batch.kubernetes.io/job-name: a } }, spec: { restartPolicy: Never, containers: [{ name: a, image: "a:1" }] } } }
        """);
}
