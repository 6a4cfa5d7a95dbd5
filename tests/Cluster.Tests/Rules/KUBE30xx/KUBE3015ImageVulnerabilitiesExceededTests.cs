using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE3015ImageVulnerabilitiesExceededRule>;

namespace KubeGuard.Cluster.Tests.Rules.KUBE30xx;

public sealed class KUBE3015ImageVulnerabilitiesExceededTests
{
    [Fact]
    public void Reports_a_vulnerability_with_the_version_that_fixes_it() => Verify.VerifyMessage(
        Pod("{|KUBE3015:high|}"), "Image 'high' contains zlib 1.2 with CVE-1, GHSA-1 (high); 1.3 fixes it");

    [Fact]
    public void Says_that_no_version_is_known() => Verify.VerifyMessage(
        Pod("{|KUBE3015:unfixed|}"), "Image 'unfixed' contains zlib 1.2 with CVE-1 (critical); no version without it is known");

    [Fact]
    public void Says_that_a_vulnerability_is_exploited() => Verify.VerifyMessage(
        Pod("{|KUBE3015:exploited|}"), "Image 'exploited' contains zlib 1.2 with CVE-1 (low, known to be exploited); 1.3 fixes it");

    [Fact]
    public void Says_that_the_severity_is_unknown() => Verify.VerifyMessage(
        Pod("{|KUBE3015:unknown|}"), "Image 'unknown' contains zlib 1.2 with CVE-1 (of unknown severity); 1.3 fixes it");

    [Fact]
    public void Reports_all_kinds_of_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          initContainers: [ { name: a, image: {|KUBE3015:high|} } ]
          containers: [ { name: b, image: {|KUBE3015:low|} } ]
          ephemeralContainers: [ { name: c, image: {|KUBE3015:unfixed|} } ]
        """);

    [Theory]
    [InlineData("clean")]
    [InlineData("other")]
    [InlineData("stale")]
    public void Is_silent_about_an_image_without_known_vulnerabilities(string image) => Verify.Verify(Pod(image));

    [Theory]
    [InlineData("{|KUBE3015:high|}")]
    [InlineData("low")]
    [InlineData("{|KUBE3015:unknown|}")]
    [InlineData("{|KUBE3015:exploited|}")]
    public void A_minimum_severity_leaves_out_lower_ones_that_are_not_exploited(string image) => Verify.Verify(Pod(image), ("kubeguard.minimum_severity", "high"));

    [Fact]
    public void An_unknown_severity_counts_as_the_project_says() =>
        Verify.Verify(Pod("unknown"), ("kubeguard.minimum_severity", "high"), ("kubeguard.unknown_severity", "medium"));

    [Theory]
    [InlineData("{|KUBE3015:high|}")]
    [InlineData("unfixed")]
    public void Only_what_can_be_fixed_is_reported_on_request(string image) => Verify.Verify(Pod(image), ("kubeguard.only_fixable", "true"));

    [Fact]
    public void More_than_twenty_findings_of_an_image_have_a_cause_in_common()
    {
        var findings = Verify.Verify(Pod(string.Concat(Enumerable.Repeat("{|KUBE3015:", 25)) + "many" + string.Concat(Enumerable.Repeat("|}", 25))));
        Assert.All(findings.Take(20), finding => Assert.Null(finding.Cause));
        Assert.Single(findings.Skip(20).Select(finding => finding.Cause).Distinct());
        Assert.NotNull(findings[24].Cause);
    }

    private static string Pod(string image) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          containers:
          - name: api
            image: {{image}}
        """;
}
