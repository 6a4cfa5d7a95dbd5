using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Rules.KUBE20xx;

public sealed class KUBE2004NamespaceWithoutEgressDefaultDenyTests
{
    private static readonly string _pods = Pod("shop", "web") + Pod("shop", "db");

    [Fact]
    public void Reports_a_namespace_that_denies_ingress_alone() => Assert.Equal(
        "Namespace 'shop' does not deny egress by default: no policy isolates its 2 workloads; add a NetworkPolicy for all its pods",
        Only().Single(_pods + NetworkPolicy("shop", "p", "{}")).Message);

    [Fact]
    public void Is_silent_where_a_policy_denies_egress() => Assert.Empty(Only().In(_pods + NetworkPolicy("shop", "p", "{ policyTypes: [Egress] }")));

    [Fact]
    public void The_fix_completes_the_policy_that_denies_ingress()
    {
        var fix = Assert.Single(Only().Single(_pods + NetworkPolicy("shop", "p", "{ podSelector: {}, policyTypes: [Ingress] }")).Fixes);
        Assert.Equal(["Add spec.policyTypes", "Set spec.egress"], fix.Edits.Select(edit => $"{edit.Operation} {edit.Target.Path}"));
    }

    private static IsolationFindings Only() => IsolationFindings.Open().Only("KUBE2004");
}
