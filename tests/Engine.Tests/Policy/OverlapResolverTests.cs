using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class OverlapResolverTests
{
    private const string Unconfined = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { seccompProfile: { type: Unconfined } } }
        """;

    private const string AddedCapabilities = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: web, image: "web:1", securityContext: { capabilities: { add: [CHOWN, NET_ADMIN, WAKE_ALARM, NET_RAW], drop: [ALL] } } }
        """;

    private const string Volumes = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          volumes:
          - { name: socket, hostPath: { path: /var/run/docker.sock } }
          - { name: etc, hostPath: { path: /etc } }
          - { name: data, hostPath: { path: /data } }
          containers:
          - name: web
            image: web:1
            volumeMounts:
            - { name: socket, mountPath: /a, readOnly: true }
            - { name: etc, mountPath: /b, readOnly: true }
            - { name: data, mountPath: /c, readOnly: true }
        """;

    [Fact]
    public void Of_two_rules_with_one_severity_the_most_specific_one_speaks() => Assert.Equal(
        ["KUBE1013 spec.containers[0].securityContext.seccompProfile.type covers KUBE1105"],
        Resolve(Unconfined, "KUBE1013", "KUBE1105"));

    [Fact]
    public void The_highest_severity_speaks_even_if_another_rule_is_more_specific() => Assert.Equal(
        ["KUBE1105 spec.containers[0].securityContext.seccompProfile.type covers KUBE1013"],
        Resolve(Unconfined, ("KUBE1013", RuleSeverity.Suggestion), ("KUBE1105", RuleSeverity.Error)));

    [Fact]
    public void A_rule_that_is_off_covers_nothing_and_is_not_covered()
    {
        Assert.Equal(["KUBE1105 spec.containers[0].securityContext.seccompProfile.type"], Resolve(Unconfined, "KUBE1105"));
        Assert.Equal(["KUBE1013 spec.containers[0].securityContext.seccompProfile.type"], Resolve(Unconfined, "KUBE1013"));
    }

    [Fact]
    public void Different_problems_at_one_field_are_all_reported() => Assert.Equal(
        ["KUBE3001 spec.containers[0].image", "KUBE3006 spec.containers[0].image"],
        Resolve("""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              containers:
              - { name: web, image: nginx }
            """,
            "KUBE3001", "KUBE3006"));

    [Fact]
    public void Each_added_capability_is_reported_once() => Assert.Equal(
        [
            "KUBE1107 spec.containers[0].securityContext.capabilities.add[0]",
            "KUBE1208 spec.containers[0].securityContext.capabilities.add[1] covers KUBE1006 KUBE1107",
            "KUBE1006 spec.containers[0].securityContext.capabilities.add[2] covers KUBE1107",
            "KUBE1006 spec.containers[0].securityContext.capabilities.add[3] covers KUBE1107 KUBE1210",
        ],
        Resolve(AddedCapabilities, "KUBE1006", "KUBE1107", "KUBE1208", "KUBE1210"));

    [Fact]
    public void Capabilities_that_are_not_dropped_are_reported_once() => Assert.Equal(
        ["KUBE1106 spec.containers[0].securityContext.capabilities.drop covers KUBE1210"],
        Resolve("""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              containers:
              - { name: web, image: "web:1" }
            """,
            "KUBE1106", "KUBE1210"));

    [Fact]
    public void A_hostPath_is_reported_once() => Assert.Equal(
        [
            "KUBE1205 spec.volumes[0].hostPath.path covers KUBE1007 KUBE1101",
            "KUBE1206 spec.volumes[1].hostPath.path covers KUBE1007 KUBE1101",
            "KUBE1007 spec.volumes[2].hostPath.path covers KUBE1101",
        ],
        Resolve(Volumes, "KUBE1007", "KUBE1101", "KUBE1205", "KUBE1206"));

    [Fact]
    public void A_root_user_against_runAsNonRoot_is_reported_once() => Assert.Equal(
        ["KUBE1222 spec.containers[0].securityContext.runAsUser covers KUBE1104"],
        Resolve("""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              securityContext: { runAsNonRoot: true }
              containers:
              - { name: web, image: "web:1", securityContext: { runAsUser: 0 } }
            """,
            "KUBE1104", "KUBE1222"));

    private static IEnumerable<string> Resolve(string yaml, params string[] ids) =>
        Resolve(yaml, [.. ids.Select(id => (id, RuleSeverity.Warning))]);

    private static IEnumerable<string> Resolve(string yaml, params (string Id, RuleSeverity Severity)[] severities) =>
        new ManifestAnalyzer()
            .Analyze(Yaml.Object(yaml), ManifestSet.Unknown, new RulePolicy(SeverityIn(severities)), TestContext.Current.CancellationToken)
            .OrderBy(finding => finding.Path.ToString(), StringComparer.Ordinal)
            .Select(finding => $"{finding.Descriptor.Id} {finding.Path}{CoversOf(finding)}");

    private static Func<RuleDescriptor, RuleSeverity?> SeverityIn((string Id, RuleSeverity Severity)[] severities) =>
        descriptor => severities.FirstOrDefault(pair => pair.Id == descriptor.Id).Severity;

    private static string CoversOf(Finding finding) => finding.Covers.Count == 0 ? "" : " covers " + string.Join(' ', finding.Covers);
}
