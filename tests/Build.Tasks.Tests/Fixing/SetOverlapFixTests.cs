namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>Fixes where a rule about one object and a rule about the set report the same problem at the same field.</summary>
public sealed class SetOverlapFixTests : IDisposable
{
    private const string Jenkins = """
        apiVersion: v1
        kind: Pod
        metadata: { name: jenkins, namespace: ci, labels: { app: jenkins } }
        spec:
          containers: [{ name: c, image: docker.io/jenkins/jenkins:2.479, ports: [{ containerPort: 8080 }] }]

        """;

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: { name: jenkins, namespace: ci }
        spec:
          type: NodePort
          selector: { app: jenkins }
          ports: [{ port: 8080 }]

        """;

    private readonly FixRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("KUBE2301", false)]
    [InlineData("KUBE2312", true)]
    [InlineData("KUBE2301;KUBE2312", true)]
    public void The_fix_of_the_finding_that_is_shown_is_made(string rules, bool isFixed)
    {
        _run.Task.Rules = rules;
        _run.Manifest("pod.yaml", Jenkins).Manifest("service.yaml", Service).Fix();

        Assert.Equal(isFixed ? Service.Replace("NodePort", "ClusterIP") : Service, _run.Read("service.yaml"));
    }

    [Fact]
    public void A_finding_that_nothing_covers_is_fixed()
    {
        _run.Task.Rules = "KUBE2301";
        _run.Manifest("service.yaml", Service).Fix();

        Assert.Equal(Service.Replace("NodePort", "ClusterIP"), _run.Read("service.yaml"));
    }
}
