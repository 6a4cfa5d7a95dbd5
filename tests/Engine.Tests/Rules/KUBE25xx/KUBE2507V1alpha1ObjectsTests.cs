using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2507V1alpha1Objects>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2507V1alpha1ObjectsTests
{
    [Theory]
    [InlineData("{|KUBE2507:AdminNetworkPolicy|}")]
    [InlineData("{|KUBE2507:BaselineAdminNetworkPolicy|}")]
    public void Reports_kinds_with_a_successor(string kind) => Verify.Verify(Policy(kind));

    [Fact]
    public void Is_silent_about_the_successor() => Verify.Verify(Policy("ClusterNetworkPolicy"));

    [Fact]
    public void Message_names_the_tier() => Verify.VerifyMessage(
        Policy("{|KUBE2507:BaselineAdminNetworkPolicy|}"),
        "BaselineAdminNetworkPolicy 'default' is of a kind that ClusterNetworkPolicy replaces; write it as ClusterNetworkPolicy of the tier Baseline where the cluster has its definition");

    private static string Policy(string kind) => $$"""
        apiVersion: policy.networking.k8s.io/v1alpha1
        kind: {{kind}}
        metadata: { name: default }
        spec: { subject: { namespaces: {} } }
        """;
}
