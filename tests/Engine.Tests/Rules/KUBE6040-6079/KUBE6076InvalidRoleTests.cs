using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6076InvalidRole>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6076InvalidRoleTests
{
    [Theory]
    [InlineData("{ apiGroups: [\"\"], resources: [pods], {|KUBE6076:verbs|}: [] }")]
    [InlineData("{ {|KUBE6076:apiGroups|}: [apps], verbs: [get] }")]
    [InlineData("{ {|KUBE6076:resources|}: [pods], verbs: [get] }")]
    [InlineData("{ {|KUBE6076:nonResourceURLs|}: [/metrics], resources: [pods], apiGroups: [\"\"], verbs: [get] }")]
    [InlineData("{ nonResourceURLs: [/metrics], verbs: [get] }")]
    [InlineData("{ apiGroups: ['{{ x }}'], resources: '{{ x }}', verbs: [get] }")]
    public void Reports_a_rule_of_a_ClusterRole(string rule) => Verify.Verify($"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {"{ name: reader }"}
        rules: [{rule}]
        """);

    [Theory]
    [InlineData("{ {|KUBE6076:nonResourceURLs|}: [/metrics], verbs: [get] }")]
    [InlineData("{ apiGroups: [\"\"], resources: [pods], verbs: [get] }")]
    [InlineData("null")]
    public void Reports_a_rule_of_a_Role(string rule) => Verify.Verify($"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {"{ name: reader }"}
        rules: [{rule}]
        """);

    [Fact]
    public void Reports_an_aggregation_of_nothing() => Verify.Verify("""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: reader }
        aggregationRule: { {|KUBE6076:clusterRoleSelectors|}: [] }
        """);

    [Theory]
    [InlineData("ClusterRoleBinding", "roleRef: { kind: {|KUBE6076:Role|}, name: a }")]
    [InlineData("ClusterRoleBinding", "subjects: [{ {|KUBE6076:kind|}: ServiceAccount, name: a }]")]
    [InlineData("RoleBinding", "subjects: [{ kind: ServiceAccount, name: {|KUBE6076:A|}, apiGroup: {|KUBE6076:rbac.authorization.k8s.io|} }]")]
    [InlineData("RoleBinding", "subjects: [{ kind: User, name: {|KUBE6076:\"\"|}, apiGroup: {|KUBE6076:v1|} }]")]
    [InlineData("RoleBinding", "roleRef: { apiGroup: {|KUBE6076:rbac|}, kind: Role, name: {|KUBE6076:a/b|} }")]
    [InlineData("RoleBinding", "roleRef: { kind: Role, name: 'a:b' }\nsubjects: [{ kind: ServiceAccount, name: a }, { kind: User, name: A }]")]
    [InlineData("ClusterRoleBinding", "subjects: [{ kind: ServiceAccount, name: a, namespace: '{{ x }}' }, { kind: '{{ x }}', name: b, apiGroup: other }]")]
    [InlineData("ClusterRoleBinding", "subjects: null")]
    public void Reports_a_binding(string kind, string content) => Verify.Verify($"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: {kind}
        metadata: {"{ name: reader }"}
        {content}
        """);

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage("""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: reader }
        subjects: [{ {|KUBE6076:kind|}: ServiceAccount, name: a }]
        """,
        "ClusterRoleBinding 'reader' grants nothing that is valid: the ServiceAccount in a ClusterRoleBinding needs a namespace");
}
