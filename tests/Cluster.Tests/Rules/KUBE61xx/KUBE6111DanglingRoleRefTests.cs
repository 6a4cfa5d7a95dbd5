using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6111DanglingRoleRefRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6111DanglingRoleRefTests
{
    private const string Roles = """

        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: reader, namespace: shop }
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: operator }
        """;

    private static string Binding(string role, string kind = "RoleBinding") => $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: {{kind}}
        metadata: { name: api, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, {{role}} }
        """;

    [Theory]
    [InlineData("kind: Role, name: {|KUBE6111:writer|}", "RoleBinding")]
    [InlineData("kind: Role, name: {|KUBE6111:operator|}", "RoleBinding")]
    [InlineData("kind: ClusterRole, name: {|KUBE6111:reader|}", "RoleBinding")]
    [InlineData("kind: ClusterRole, name: {|KUBE6111:writer|}", "ClusterRoleBinding")]
    public void Reports_a_role_that_is_not_there(string role, string kind) => Verify.Verify(Binding(role, kind) + Roles);

    [Theory]
    [InlineData("kind: Role, name: reader", "RoleBinding")]
    [InlineData("kind: ClusterRole, name: operator", "RoleBinding")]
    [InlineData("kind: ClusterRole, name: operator", "ClusterRoleBinding")]
    [InlineData("kind: ClusterRole, name: cluster-admin", "ClusterRoleBinding")]
    [InlineData("kind: ClusterRole, name: view", "RoleBinding")]
    [InlineData("kind: ClusterRole, name: 'system:auth-delegator'", "ClusterRoleBinding")]
    [InlineData("kind: ClusterRole, name: '{{ .Values.role }}'", "ClusterRoleBinding")]
    [InlineData("kind: '{{ .Values.kind }}', name: writer", "RoleBinding")]
    public void Is_silent_where_the_role_is_there_built_in_or_not_known(string role, string kind) => Verify.VerifyComplete(Binding(role, kind) + Roles);

    [Fact]
    public void Knows_the_roles_in_the_namespace_of_Kubernetes_itself() =>
        Verify.VerifyComplete(Binding("kind: Role, name: extension-apiserver-authentication-reader").Replace("namespace: shop", "namespace: kube-system"));

    [Theory]
    [InlineData("kind: Role, name: writer")]
    [InlineData("kind: ClusterRole, name: writer")]
    public void Is_silent_in_an_open_set_that_shows_no_role(string role) => Verify.Verify(Binding(role));

    [Theory]
    [InlineData("kind: Role, name: {|KUBE6111:writer|}")]
    [InlineData("kind: ClusterRole, name: {|KUBE6111:writer|}")]
    public void Reports_in_a_complete_set_without_roles(string role) => Verify.VerifyComplete(Binding(role));

    [Fact]
    public void Option_names_roles_that_others_deploy() =>
        Verify.Verify(Binding("kind: ClusterRole, name: writer") + Roles, ("kubeguard.external_objects", "ClusterRole/*/writer"));

    [Fact]
    public void Message_names_the_role_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Binding("kind: Role, name: {|KUBE6111:readers|}") + Roles,
        "RoleBinding 'shop/api' grants a role that does not exist: there is no Role 'readers' in its namespace; did you mean 'reader'?");

    [Fact]
    public void Message_says_no_namespace_of_a_kind_without() => Verify.VerifyMessage(
        Binding("kind: ClusterRole, name: {|KUBE6111:writer|}") + Roles, "RoleBinding 'shop/api' grants a role that does not exist: there is no ClusterRole 'writer'");
}
