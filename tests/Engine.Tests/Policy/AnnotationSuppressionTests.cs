using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class AnnotationSuppressionTests
{
    [Theory]
    [InlineData("KUBE0001")]
    [InlineData("kube0001")]
    [InlineData("KUBE0009, KUBE0001")]
    [InlineData("KUBE0009;KUBE0001")]
    [InlineData("KUBE0009 KUBE0001")]
    [InlineData("KUBE0009\\nKUBE0001\\n")]
    public void An_ID_in_the_list_suppresses_its_rule(string list) =>
        Assert.Equal([true, false], SuppressionsFor($"kubeguard/disable: \"{list}\"").Select(suppression => suppression is not null));

    [Theory]
    [InlineData("kubeguard/disable: KUBE0009")]
    [InlineData("kubeguard/disable: ''")]
    [InlineData("kubeguard/disable: '{{ list }}'")]
    [InlineData("other/disable: KUBE0001")]
    public void Other_annotations_suppress_nothing(string annotation) => Assert.All(SuppressionsFor(annotation), Assert.Null);

    [Fact]
    public void The_reason_goes_along() =>
        Assert.Equal("needs the node", SuppressionsFor("kubeguard/disable: KUBE0001, kubeguard/reason: needs the node")[0]!.Justification);

    [Fact]
    public void Without_a_reason_there_is_no_justification() =>
        Assert.Null(SuppressionsFor("kubeguard/disable: KUBE0001")[0]!.Justification);

    [Theory]
    [InlineData("ignore-check.kube-linter.io/host-network: needs it", "KUBE1002", "ignore-check.kube-linter.io/host-network: needs it")]
    [InlineData("kube-linter.io/ignore-all: ''", "KUBE1002", "kube-linter.io/ignore-all")]
    [InlineData("kube-score/ignore: 'service-type, container-security-context-privileged'", "KUBE1005", "kube-score/ignore: service-type, container-security-context-privileged")]
    [InlineData("kube-score/ignore: '*'", "KUBE1005", "kube-score/ignore: *")]
    [InlineData("kube-score/skip: ' yes '", "KUBE1005", "kube-score/skip:  yes ")]
    [InlineData("polaris.fairwinds.com/hostNetworkSet-exempt: 'True'", "KUBE1002", "polaris.fairwinds.com/hostNetworkSet-exempt: True")]
    [InlineData("polaris.fairwinds.com/exempt: 'true'", "KUBE1002", "polaris.fairwinds.com/exempt: true")]
    public void Annotations_of_other_tools_suppress_the_rules_of_their_checks(string annotation, string id, string justification)
    {
        var found = AnalyzePrivileged(annotation).Single(finding => finding.Descriptor.Id == id);

        Assert.Equal(justification, found.Suppression?.Justification);
    }

    [Theory]
    [InlineData("ignore-check.kube-linter.io/host-pid: needs it")]
    [InlineData("kube-score/skip: 'No'")]
    [InlineData("kube-score/ignore: service-type")]
    [InlineData("polaris.fairwinds.com/hostNetworkSet-exempt: 'false'")]
    [InlineData("polaris.fairwinds.com/exempt: ''")]
    public void Annotations_of_other_tools_suppress_nothing_else_and_are_never_wrong(string annotation)
    {
        var findings = AnalyzePrivileged(annotation);

        Assert.All(findings.Where(finding => finding.Descriptor.Id is "KUBE1002" or "KUBE1005"), finding => Assert.Null(finding.Suppression));
        Assert.DoesNotContain(findings, finding => finding.Descriptor.Category == RuleCategory.Tool);
    }

    [Fact]
    public void On_a_pod_template_it_applies_to_the_template()
    {
        var deployment = Yaml.Object("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec:
              template:
                metadata: { annotations: { kubeguard/disable: KUBE1002 } }
                spec: { hostNetwork: true, containers: [{ name: web, image: "web:1" }] }
            """);

        Assert.NotNull(Analyze(deployment, new RulePolicy()).Single(finding => finding.Descriptor.Id == "KUBE1002").Suppression);
    }

    [Fact]
    public void On_a_job_template_it_applies_to_everything_below()
    {
        var findings = Analyze(CronJobWith("metadata: { annotations: { kubeguard/disable: KUBE1002, kubeguard/reason: known } }"), new RulePolicy());

        Assert.Equal("known", findings.Single(finding => finding.Descriptor.Id == "KUBE1002").Suppression?.Justification);
        Assert.DoesNotContain(findings, finding => finding.Descriptor.Category == RuleCategory.Tool);
    }

    [Fact]
    public void On_a_job_template_it_may_be_useless_or_wrong_as_anywhere() => Assert.Equal(
        [
            "KUBE9009 spec.jobTemplate.metadata.annotations['kubeguard/disable']",
            "KUBE9008 spec.jobTemplate.metadata.annotations['kubeguard/disable']",
        ],
        Analyze(CronJobWith("metadata: { annotations: { kubeguard/disable: 'KUBE1003, KUBE0000' } }"), new RulePolicy())
            .Where(finding => finding.Descriptor.Category == RuleCategory.Tool)
            .Select(finding => $"{finding.Descriptor.Id} {finding.Path}"));

    [Fact]
    public void On_an_object_that_another_one_embeds_it_applies_to_that_object_alone()
    {
        var composed = Yaml.Object("""
            apiVersion: example.com/v1
            kind: Composition
            metadata: { name: web }
            spec:
              resources:
              - metadata: { annotations: { kubeguard/disable: KUBE1002 } }
                template: { spec: { hostNetwork: true, containers: [{ name: a, image: "a:1" }] } }
              - template: { spec: { hostNetwork: true, containers: [{ name: b, image: "b:1" }] } }
            """);

        Assert.Equal(
            [true, false],
            Analyze(composed, new RulePolicy()).Where(finding => finding.Descriptor.Id == "KUBE1002").Select(finding => finding.Suppression is not null));
    }

    [Theory]
    [InlineData("kubeguard/disabled: KUBE1002", "The annotation 'kubeguard/disabled' suppresses nothing; write kubeguard/disable")]
    [InlineData("kubeguard/disables: KUBE1002", "The annotation 'kubeguard/disables' suppresses nothing; write kubeguard/disable")]
    [InlineData("kubeguard/ignore: KUBE1002", "The annotation 'kubeguard/ignore' suppresses nothing; write kubeguard/disable")]
    [InlineData("kubeguard/KUBE1002: disable", "The annotation 'kubeguard/KUBE1002' suppresses nothing; write kubeguard/disable")]
    [InlineData("KubeGuard/Disable: KUBE1002", "The annotation 'KubeGuard/Disable' suppresses nothing; write kubeguard/disable")]
    [InlineData("kubeguard.io/disable: KUBE1002", "The annotation 'kubeguard.io/disable' suppresses nothing; write kubeguard/disable")]
    [InlineData("kube-guard/disable: KUBE1002", "The annotation 'kube-guard/disable' suppresses nothing; write kubeguard/disable")]
    [InlineData("kubegard/disable: KUBE1002", "The annotation 'kubegard/disable' suppresses nothing; write kubeguard/disable")]
    [InlineData("kubeguard.disable: KUBE1002", "The annotation 'kubeguard.disable' suppresses nothing; write kubeguard/disable")]
    [InlineData("ignore-check.kubeguard.io/KUBE1002: why", "The annotation 'ignore-check.kubeguard.io/KUBE1002' suppresses nothing; write kubeguard/disable")]
    [InlineData("kubeguard/reasons: why", "The annotation 'kubeguard/reasons' suppresses nothing; write kubeguard/reason")]
    [InlineData("kubeguard/disable: [KUBE1002]", "The annotation 'kubeguard/disable' suppresses nothing; write the IDs as one string")]
    [InlineData("kubeguard/disable: true", "The annotation 'kubeguard/disable' suppresses nothing; write the IDs as one string")]
    public void An_annotation_that_nothing_reads_is_told(string annotation, string message)
    {
        var findings = AnalyzePrivileged(annotation);

        Assert.Equal([message], findings.Where(finding => finding.Descriptor.Id == "KUBE9009").Select(finding => finding.Message));
        Assert.Null(findings.Single(finding => finding.Descriptor.Id == "KUBE1002").Suppression);
    }

    [Theory]
    [InlineData("contoso.com/disable: KUBE1002")]
    [InlineData("kubeguard.contoso.com/owner: shop")]
    [InlineData("kubeguard: '1.0'")]
    [InlineData("kubernetes.io/disabled: 'true'")]
    [InlineData("kubeguard/disable: '{{ ids }}'")]
    public void Annotations_of_others_are_none_of_ours(string annotation) =>
        Assert.DoesNotContain(AnalyzePrivileged(annotation), finding => finding.Descriptor.Category == RuleCategory.Tool);

    [Fact]
    public void A_label_in_place_of_the_annotation_is_told() => Assert.Equal(
        ["The label 'kubeguard/disable' suppresses nothing; write it as an annotation"],
        Analyze(CronJobWith("metadata: { labels: { kubeguard/disable: KUBE1002 } }"), new RulePolicy())
            .Where(finding => finding.Descriptor.Category == RuleCategory.Tool)
            .Select(finding => finding.Message));

    [Fact]
    public void Nothing_is_reported_where_the_rule_about_it_is_off() => Assert.DoesNotContain(
        Analyze(PrivilegedPod("kubeguard/disabled: KUBE1002"), new RulePolicy(severity: rule => rule.Id == "KUBE9009" ? RuleSeverity.None : null)),
        finding => finding.Descriptor.Category == RuleCategory.Tool);

    [Theory]
    [InlineData("1002", "KUBE1002")]
    [InlineData("KUBE-1002", "KUBE1002")]
    [InlineData("KUB1002", "KUBE1002")]
    [InlineData("HostNetwork", "KUBE1002")]
    [InlineData("host-network", "KUBE1002")]
    [InlineData("PrivilegedContaner", "KUBE1005")]
    public void A_misspelt_ID_is_reported_with_the_one_that_was_meant(string id, string meant) => Assert.Contains(
        AnalyzePrivileged($"kubeguard/disable: '{id}'"),
        finding => finding.Message == $"The suppression names '{id}', and there is no such rule; did you mean '{meant}'?");

    [Theory]
    [InlineData("KUBE1002, KUBE1999", "KUBE9008 The suppression names 'KUBE1999', and there is no such rule")]
    [InlineData("KUBE1002, KUBE1003", "KUBE9009 The suppression of KUBE1003 suppresses nothing; remove it")]
    [InlineData("''", "KUBE9009 The suppression of no rule suppresses nothing; remove it")]
    [InlineData("KUBE1002", null)]
    public void What_is_wrong_with_it_is_reported_at_its_value(string list, string? problem)
    {
        var problems = AnalyzePrivileged($"kubeguard/disable: '{list.Trim('\'')}'").Where(finding => finding.Descriptor.Category == RuleCategory.Tool).ToList();

        Assert.Equal(problem is null ? [] : [problem], problems.Select(finding => $"{finding.Descriptor.Id} {finding.Message}"));
        Assert.All(problems, finding => Assert.Equal("metadata.annotations['kubeguard/disable']", finding.Path.ToString()));
    }

    [Fact]
    public void A_reason_is_asked_for_only_by_the_option()
    {
        var policy = new RulePolicy(setting: key => key == "kubeguard.require_suppression_reason" ? "true" : null);

        Assert.Contains(Analyze(PrivilegedPod("kubeguard/disable: KUBE1002"), policy), finding => finding.Descriptor.Id == "KUBE9010");
        Assert.DoesNotContain(Analyze(PrivilegedPod("kubeguard/disable: KUBE1002, kubeguard/reason: reviewed"), policy), finding => finding.Descriptor.Id == "KUBE9010");
        Assert.DoesNotContain(AnalyzePrivileged("kubeguard/disable: KUBE1002"), finding => finding.Descriptor.Id == "KUBE9010");
    }

    [Fact]
    public void It_may_suppress_nothing_in_a_patch_and_where_a_value_is_unknown()
    {
        var patch = Yaml.Object("{ apiVersion: v1, kind: Pod, metadata: { annotations: { kubeguard/disable: KUBE1003 } } }");
        var unknown = Yaml.Object("{ apiVersion: v1, kind: Pod, metadata: { annotations: { kubeguard/disable: KUBE1003 } }, spec: { hostPID: '{{ x }}', containers: [{ image: 'a:1' }] } }");

        Assert.DoesNotContain(Analyze(patch, new RulePolicy()), finding => finding.Descriptor.Category == RuleCategory.Tool);
        Assert.DoesNotContain(Analyze(unknown, new RulePolicy()), finding => finding.Descriptor.Category == RuleCategory.Tool);
    }

    private static KubernetesObject CronJobWith(string field) => Yaml.Object($$"""
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: web }
        spec:
          schedule: "@daily"
          jobTemplate:
            {{field}}
            spec:
              template:
                spec: { hostNetwork: true, containers: [{ name: web, image: "web:1" }] }
        """);

    private static IReadOnlyList<Finding> AnalyzePrivileged(string annotation) => Analyze(PrivilegedPod(annotation), new RulePolicy());

    private static IReadOnlyList<Finding> Analyze(KubernetesObject target, RulePolicy policy) =>
        new ManifestAnalyzer().Analyze(target, ManifestSet.Unknown, policy, TestContext.Current.CancellationToken);

    private static KubernetesObject PrivilegedPod(string annotations) => Yaml.Object(
        $"{{ apiVersion: v1, kind: Pod, metadata: {{ name: web, annotations: {{ {annotations} }} }}, "
        + "spec: { hostNetwork: true, containers: [{ name: web, image: 'web:1', securityContext: { privileged: true } }] } }");

    private static IReadOnlyList<Suppression?> SuppressionsFor(string annotations)
    {
        var pod = Yaml.Object($"{{ apiVersion: v1, kind: Pod, metadata: {{ name: web, annotations: {{ {annotations} }} }} }}");
        var policy = new RulePolicy(rules: [FakeRule.Reporting("KUBE0001"), FakeRule.Reporting("KUBE0002")]);
        return [.. new ManifestAnalyzer().Analyze(pod, ManifestSet.Unknown, policy, TestContext.Current.CancellationToken)
            .Where(finding => finding.Descriptor.Category != RuleCategory.Tool)
            .Select(finding => finding.Suppression)];
    }
}
