using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6006DisallowedKind>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6006DisallowedKindTests
{
    private const string Reported = """
        {|KUBE6006:apiVersion|}: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: api }
        """;

    private const string Silent = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: api }
        """;

    [Theory]
    [InlineData("rbac.authorization.k8s.io/v1/ClusterRoleBinding")]
    [InlineData("v1/Pod, RBAC.authorization.k8s.io/*/*")]
    [InlineData("*/ClusterRoleBinding")]
    public void Reports_a_kind_that_matches(string patterns) => Verify.Verify(Reported, options: ("kubeguard.disallowed_kinds", patterns));

    [Theory]
    [InlineData("")]
    [InlineData("rbac.authorization.k8s.io/v1beta1/*")]
    [InlineData("v1/ClusterRoleBinding")]
    public void Is_silent_about_others(string patterns) => Verify.Verify(Silent, options: ("kubeguard.disallowed_kinds", patterns));

    [Fact]
    public void The_core_group_has_no_name() => Verify.Verify(
        """
        {|KUBE6006:apiVersion|}: v1
        kind: Pod
        metadata: { name: api }
        """,
        options: ("kubeguard.disallowed_kinds", "v1/*"));

    [Fact]
    public void Message_names_the_object_and_the_pattern()
    {
        var finding = Assert.Single(Verify.Verify(Reported, options: ("kubeguard.disallowed_kinds", "*/ClusterRoleBinding")));

        Assert.Equal(
            "ClusterRoleBinding 'api' is of the kind 'rbac.authorization.k8s.io/v1/ClusterRoleBinding', which '*/ClusterRoleBinding' disallows; use another kind",
            finding.Message);
    }
}
