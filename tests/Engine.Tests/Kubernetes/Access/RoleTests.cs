using KubeGuard.Kubernetes.Access;

namespace KubeGuard.Engine.Tests.Kubernetes.Access;

public sealed class RoleTests
{
    [Theory]
    [InlineData("""{ apiGroups: [""], resources: [pods], verbs: [get] }""", true)]
    [InlineData("""{ apiGroups: [apps, ""], resources: [nodes, pods], verbs: [list, get] }""", true)]
    [InlineData("""{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }""", true)]
    [InlineData("""{ apiGroups: [""], resources: [pods], verbs: [list] }""", false)]
    [InlineData("""{ apiGroups: [apps], resources: [pods], verbs: [get] }""", false)]
    [InlineData("""{ apiGroups: [""], resources: [pods/log], verbs: [get] }""", false)]
    [InlineData("""{ apiGroups: [""], resources: ["*/log"], verbs: [get] }""", false)]
    [InlineData("""{ resources: [pods], verbs: [get] }""", false)]
    [InlineData("""{ nonResourceURLs: ["*"], verbs: ["*"] }""", false)]
    public void Verb_group_and_resource_must_all_match(string entry, bool allows) =>
        Assert.Equal(allows, RoleWith(entry).Allows(new ResourceRequest("get", "", "pods", Name: "api")));

    [Theory]
    [InlineData("pods/log", true)]
    [InlineData("*/log", true)]
    [InlineData("*", true)]
    [InlineData("pods", false)]
    [InlineData("pods/*", false)]
    [InlineData("*/exec", false)]
    public void Subresource_must_be_named_or_matched_by_a_wildcard(string resource, bool allows) =>
        Assert.Equal(allows, RoleWith($$"""{ apiGroups: [""], resources: ["{{resource}}"], verbs: [get] }""").Allows(new ResourceRequest("get", "", "pods", "log")));

    [Theory]
    [InlineData("[]", "token", true)]
    [InlineData("null", "token", true)]
    [InlineData("[token]", "token", true)]
    [InlineData("[token]", "other", false)]
    [InlineData("['*']", "token", false)]
    [InlineData("[token]", null, false)]
    [InlineData("[]", null, true)]
    [InlineData("['{{ .Values.name }}']", "token", null)]
    public void Resource_names_limit_an_entry(string names, string? requested, bool? allows) =>
        Assert.Equal(allows, RoleWith($$"""{ apiGroups: [""], resources: [secrets], resourceNames: {{names}}, verbs: [get] }""")
            .Allows(new ResourceRequest("get", "", "secrets", Name: requested)));

    [Theory]
    [InlineData("""{ apiGroups: [""], resources: [pods], verbs: ["{{ .Values.verb }}"] }""", null)]
    [InlineData("""{ apiGroups: [apps], resources: [pods], verbs: ["{{ .Values.verb }}"] }""", false)]
    [InlineData("""{ apiGroups: [""], resources: [pods], verbs: [get, "{{ .Values.verb }}"] }""", true)]
    [InlineData("""{ apiGroups: [""], resources: ["{{ .Values.name }}s/log"], verbs: [get] }""", false)]
    public void What_is_not_known_matters_only_where_it_decides(string entry, bool? allows) =>
        Assert.Equal(allows, RoleWith(entry).Allows(new ResourceRequest("get", "", "pods", Name: "api")));

    [Theory]
    [InlineData("/metrics", true)]
    [InlineData("/met*", true)]
    [InlineData("*", true)]
    [InlineData("/metrics/*", false)]
    [InlineData("/healthz", false)]
    [InlineData("/{{ .Values.path }}", null)]
    public void Paths_that_are_no_resources_may_end_with_a_star(string path, bool? allows) =>
        Assert.Equal(allows, RoleWith($$"""{ nonResourceURLs: ["{{path}}"], verbs: [get] }""").AllowsUrl("get", "/metrics"));

    [Fact]
    public void A_role_of_a_namespace_allows_no_paths() =>
        Assert.False(RoleWith("""{ nonResourceURLs: ["*"], verbs: ["*"] }""", kind: "Role").AllowsUrl("get", "/metrics"));

    [Fact]
    public void An_entry_that_allows_a_request_decides_whatever_the_others_say() =>
        Assert.True(RoleWith("""{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }, { verbs: ["{{ .Values.verb }}"] }""").Allows(new ResourceRequest("get", "", "pods")));

    [Fact]
    public void Nobody_knows_what_an_aggregated_role_allows()
    {
        var role = new Role(Yaml.Object("""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: { name: monitoring }
            aggregationRule: { clusterRoleSelectors: [] }
            rules:
            - { apiGroups: [""], resources: [pods], verbs: [get] }
            """));
        Assert.True(role.IsAggregated);
        Assert.Empty(role.Permissions);
        Assert.Null(role.Allows(new ResourceRequest("get", "", "pods")));
    }

    private static Role RoleWith(string entries, string kind = "ClusterRole") => new(Yaml.Object($$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: {{kind}}
        metadata: { name: test }
        rules: [{{entries}}]
        """));
}
