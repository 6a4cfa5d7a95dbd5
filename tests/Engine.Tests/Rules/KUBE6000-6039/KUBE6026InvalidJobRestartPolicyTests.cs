using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6026InvalidJobRestartPolicy>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6026InvalidJobRestartPolicyTests
{
    [Theory]
    [InlineData("restartPolicy: {|KUBE6026:Always|},")]
    public void Reports_a_policy_under_which_pods_never_complete(string fields) => Verify.Verify(JobWith(fields));

    [Theory]
    [InlineData("restartPolicy: OnFailure,")]
    [InlineData("restartPolicy: Never,")]
    [InlineData("restartPolicy: '{{ .Values.x }}',")]
    public void Is_silent_about_other_policies_and_the_unknown(string fields) => Verify.Verify(JobWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        JobWith("restartPolicy: {|KUBE6026:Always|},"),
        "Job 'a' has the restartPolicy Always; a Job needs OnFailure or Never");

    [Fact]
    public void Fix_makes_it_valid() => Verify.VerifyFix(
        JobWith("restartPolicy: {|KUBE6026:Always|},"),
        "Set spec.template.spec.restartPolicy = OnFailure");

    [Fact]
    public void Reports_a_missing_policy_of_a_cron_job() => Verify.VerifyMessage(
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: a }
        spec: { jobTemplate: { spec: { template: { {|KUBE6026:spec|}: { containers: [{ name: a, image: "a:1" }] } } } } }
        """,
        "CronJob 'a' has no restartPolicy, which means Always; a Job needs OnFailure or Never");

    private static string JobWith(string fields) => $$"""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: a }
        spec: { template: { spec: { {{fields}} containers: [{ name: a, image: "a:1" }] } } }
        """;
}
