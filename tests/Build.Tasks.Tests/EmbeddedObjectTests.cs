namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Objects that are embedded in others: where a build reports findings in them, and what suppresses these.</summary>
public sealed class EmbeddedObjectTests
{
    private const string Template = """
        apiVersion: template.openshift.io/v1
        kind: Template
        metadata: { name: shop }
        objects:
        - apiVersion: v1
          kind: Service
          metadata: { name: web }
        - apiVersion: v1
          kind: Pod
          metadata: { name: worker }
          spec:
            hostPID: true
            containers:
            - name: main
              image: mcr.microsoft.com/contoso/worker:${TAG}
              securityContext: { privileged: true }
        """;

    [Fact]
    public void Are_reported_where_they_are_written()
    {
        using var test = new TaskTest();
        test.Manifest("template.yaml", Template);

        var findings = test.Findings();

        Assert.Contains("template.yaml(12,14) KUBE1003", findings);
        Assert.Contains("template.yaml(16,38) KUBE1005", findings);
        Assert.Contains(test.Engine.Errors, error => error.Contains("Pod 'worker'", StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_apply_to_their_lines()
    {
        using var test = new TaskTest();
        test.Manifest("template.yaml", Template.Replace("hostPID: true", "hostPID: true # kubeguard:disable KUBE1003 -- sees all"));

        Assert.DoesNotContain(test.Findings(), finding => finding.EndsWith("KUBE1003", StringComparison.Ordinal));
    }

    [Fact]
    public void Limits_in_a_template_count_for_its_set()
    {
        using var test = new TaskTest();
        test.Task.GroupFindings = false;
        test.Manifest("template.yaml", Template);
        Assert.Contains("template.yaml(14,7) KUBE4004", test.Findings());

        using var limited = new TaskTest();
        limited.Task.GroupFindings = false;
        limited.Manifest("template.yaml", Template + "\n- { apiVersion: v1, kind: LimitRange, metadata: { name: l }, spec: { limits: [{ type: Container, default: { memory: 1Gi } }] } }\n");
        Assert.DoesNotContain(limited.Findings(), finding => finding.EndsWith("KUBE4004", StringComparison.Ordinal));
    }
}
