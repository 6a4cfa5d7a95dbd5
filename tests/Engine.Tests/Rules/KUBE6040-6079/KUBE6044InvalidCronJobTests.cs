using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6044InvalidCronJob>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6044InvalidCronJobTests
{
    [Theory]
    [InlineData("schedule: {|KUBE6044:0 2 * * 7|}")]
    [InlineData("schedule: {|KUBE6044:'* * * *'|}")]
    [InlineData("schedule: {|KUBE6044:60 * * * *|}")]
    [InlineData("schedule: {|KUBE6044:'*/0 * * * *'|}")]
    [InlineData("schedule: {|KUBE6044:5-1 * * * *|}")]
    [InlineData("schedule: {|KUBE6044:0 0 0 * *|}")]
    [InlineData("schedule: {|KUBE6044:0 0 * * L|}")]
    [InlineData("schedule: {|KUBE6044:'@reboot'|}")]
    [InlineData("schedule: {|KUBE6044:'@every soon'|}")]
    [InlineData("schedule: {|KUBE6044:''|}")]
    [InlineData("schedule: {|KUBE6044:TZ=UTC 0 2 * * *|}")]
    [InlineData("schedule: 0 2 * * *\n  timeZone: {|KUBE6044:Local|}")]
    [InlineData("schedule: 0 2 * * *\n  timeZone: {|KUBE6044:UTC+2|}")]
    [InlineData("schedule: 0 2 * * *\n  timeZone: {|KUBE6044:Mars/Phobos|}")]
    [InlineData("schedule: 0 2 * * *\n  successfulJobsHistoryLimit: {|KUBE6044:-1|}")]
    public void Reports_schedules_and_time_zones_that_are_none(string fields) => Verify.Verify(CronJobWith(fields));

    [Theory]
    [InlineData("schedule: '*/15 8-18 1,15 jan-JUN mon'")]
    [InlineData("schedule: '? ? * * *'")]
    [InlineData("schedule: 0 0 31 2 *")]
    [InlineData("schedule: '@hourly'")]
    [InlineData("schedule: '@every 1h30m'")]
    [InlineData("schedule: '@every 0.5s'")]
    [InlineData("schedule: '{{ .Values.x }}'")]
    [InlineData("schedule: 0 2 * * *\n  timeZone: Europe/Berlin")]
    [InlineData("schedule: 0 2 * * *\n  timeZone: Etc/GMT+2")]
    [InlineData("schedule: 0 2 * * *\n  timeZone: '{{ .Values.x }}'")]
    public void Is_silent_about_valid_and_unknown_schedules(string fields) => Verify.Verify(CronJobWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        CronJobWith("schedule: {|KUBE6044:0 2 * * 7|}"),
        "CronJob 'a' has an invalid schedule: '7' is no day of the week; values are 0 to 6 or sun to sat, ranges a-b and steps /n");

    [Fact]
    public void Is_silent_about_a_time_zone_in_the_schedule_of_earlier_versions() => Verify.Verify(CronJobWith("schedule: TZ=UTC 0 2 * * *"), "1.28");

    [Fact]
    public void Reports_a_selector_in_the_job_template() => Verify.Verify("""
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: a }
        spec: { schedule: "@daily", jobTemplate: { spec: { manualSelector: {|KUBE6044:true|}, {|KUBE6044:selector|}: { matchLabels: { a: b } } } } }
        """);

    private static string CronJobWith(string fields) => $$"""
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: a }
        spec:
          {{fields}}
          jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: a, image: "a:1" }] } } } }
        """;
}
