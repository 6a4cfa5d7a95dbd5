namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A rule about one object and a rule about the set that report the same problem at the same field.</summary>
public sealed class SetOverlapTests : IDisposable
{
    private const string Agent = """
        apiVersion: v1
        kind: Pod
        metadata: { name: agent, namespace: shop }
        spec:
          hostNetwork: true
        """;

    private const string Policy = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: deny, namespace: shop }
        spec: { podSelector: {}, policyTypes: [Ingress] }
        """;

    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("", "KUBE1002")]
    [InlineData("dotnet_diagnostic.KUBE1002.severity = warning\n", "KUBE2007")]
    [InlineData("dotnet_diagnostic.KUBE1002.severity = none\n", "KUBE2007")]
    [InlineData("dotnet_diagnostic.KUBE2007.severity = none\n", "KUBE1002")]
    public void One_of_them_is_shown(string settings, string expected)
    {
        _test.Manifest("agent.yaml", Agent).Manifest("policy.yaml", Policy).Configuration("test.globalconfig", "is_global = true\n" + settings);

        Assert.Equal([$"agent.yaml(5,16) {expected}"], _test.Findings().Where(finding => finding.StartsWith("agent.yaml(5,16)", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_one_is_shown_by_a_later_build()
    {
        _test.Manifest("agent.yaml", Agent).Manifest("policy.yaml", Policy);
        _test.Task.CacheFile = "obj/cache";
        var first = _test.Findings();
        _test.Engine.Errors.Clear();
        _test.Engine.Warnings.Clear();

        Assert.Equal(first, _test.Findings());
    }

    [Fact]
    public void Another_field_is_another_problem()
    {
        _test.Manifest("agent.yaml", Agent + "\n  hostPID: true").Manifest("policy.yaml", Policy);

        Assert.Contains("agent.yaml(6,12) KUBE1003", _test.Findings());
    }
}
