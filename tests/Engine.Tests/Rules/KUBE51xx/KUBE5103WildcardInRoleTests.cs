using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE5103WildcardInRole>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE5103WildcardInRoleTests
{
    [Theory]
    [InlineData("Role", "v1")]
    [InlineData("Role", "v1beta1")]
    [InlineData("ClusterRole", "v1")]
    [InlineData("ClusterRole", "v1alpha1")]
    public void Reports_each_entry_of_a_role_once(string kind, string version) => Verify.Verify($$"""
        apiVersion: rbac.authorization.k8s.io/{{version}}
        kind: {{kind}}
        metadata: { name: reader }
        rules:
        - { apiGroups: [""], resources: [pods], verbs: [get, {|KUBE5103:"*"|}] }
        - { apiGroups: [""], resources: [pods], verbs: [get] }
        - { apiGroups: [""], resources: [{|KUBE5103:"*"|}], verbs: [get] }
        - { apiGroups: [{|KUBE5103:"*"|}], resources: [pods], verbs: [get] }
        - { apiGroups: ["*"], resources: ["*"], verbs: [{|KUBE5103:"*"|}] }
        """);

    [Theory]
    [InlineData("""{ apiGroups: [apps], resources: [deployments, deployments/scale], verbs: [get, list] }""")]
    [InlineData("""{ apiGroups: [apps], resources: ["*/scale"], verbs: [update] }""")]
    [InlineData("""{ nonResourceURLs: ["*"], verbs: [get] }""")]
    [InlineData("""{ apiGroups: [""], resources: [configmaps], resourceNames: ["*"], verbs: [get] }""")]
    [InlineData("""{ apiGroups: "*", resources: "*", verbs: "*" }""")]
    [InlineData("""{ verbs: null }""")]
    [InlineData("""null""")]
    public void Is_silent_about_an_entry_without_a_whole_wildcard(string entry) => Verify.Verify($$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: reader }
        rules: [{{entry}}]
        """);

    [Theory]
    [InlineData("""["{{ .Values.verb }}"]""")]
    [InlineData("""["{{ .Values.verb }}*"]""")]
    [InlineData("""{{ .Values.verbs }}""")]
    public void Is_silent_about_what_is_not_known(string verbs) => Verify.Verify($$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: reader }
        rules:
        - apiGroups: [""]
          resources: [pods]
          verbs: {{verbs}}
        """);

    [Theory]
    [InlineData("")]
    [InlineData("rules: null")]
    [InlineData("rules: []")]
    public void Is_silent_about_a_role_that_allows_nothing(string rules) => Verify.Verify($$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: none }
        {{rules}}
        """);

    [Fact]
    public void Is_silent_about_the_rules_that_a_controller_replaces() => Verify.Verify("""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: monitoring }
        aggregationRule:
          clusterRoleSelectors: [{ matchLabels: { example.com/aggregate-to-monitoring: "true" } }]
        rules:
        - { apiGroups: ["*"], resources: ["*"], verbs: ["*"] }
        """);

    [Fact]
    public void Is_silent_about_another_kind_of_the_same_name() => Verify.Verify("""
        apiVersion: iam.example.com/v1
        kind: Role
        metadata: { name: reader }
        rules:
        - { apiGroups: ["*"], resources: ["*"], verbs: ["*"] }
        """);

    [Fact]
    public void Option_leaves_out_API_groups() => Verify.Verify("""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: reader }
        rules:
        - { apiGroups: ["*"], resources: [pods], verbs: [get] }
        - { apiGroups: ["*"], resources: [{|KUBE5103:"*"|}], verbs: [get] }
        """,
        options: ("kubeguard.include_api_groups", "false"));

    [Fact]
    public void Message_names_the_role_and_every_list_with_a_wildcard()
    {
        var finding = Verify.VerifyMessage("""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: { name: operator, namespace: shop }
            rules:
            - { apiGroups: ["*"], resources: [pods], verbs: [{|KUBE5103:"*"|}] }
            """,
            "Role 'shop/operator' uses the wildcard '*' in verbs and apiGroups; list what is needed");
        Assert.Empty(finding.Fixes);
    }
}
