namespace KubeGuard.Cluster.Tests.Admission;

/// <summary>The requests that policies and bindings are about.</summary>
public sealed class MatchRulesTests
{
    private const string Never = "validations: [{ expression: 'false' }]";

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: { name: a, namespace: shop, labels: { app: a } }
        spec: { containers: [{ name: c, image: c }] }
        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: a, namespace: shop }
        spec: { template: { spec: { containers: [{ name: c, image: c }] } } }
        """;

    private const string ShopNamespace = """
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { team: a } }
        """;

    [Theory]
    [InlineData("pods", true)]
    [InlineData("'*'", true)]
    [InlineData("'*/*'", true)]
    [InlineData("pods/*", true)]
    [InlineData("pods/exec", false)]
    [InlineData("'*/scale'", false)]
    [InlineData("services", false)]
    public void A_resource_is_matched_by(string resource, bool isMatched) => Assert.Equal(isMatched, Refuses(Rule($"resources: [{resource}]"), Pod));

    [Theory]
    [InlineData("pods", false)]
    [InlineData("'*'", false)]
    [InlineData("pods/ephemeralcontainers", true)]
    [InlineData("pods/*", true)]
    [InlineData("'*/ephemeralcontainers'", true)]
    public void A_subresource_is_matched_by(string resource, bool isMatched) =>
        Assert.Equal(isMatched, Policies.Refuses(Policies.Text(Never, Rule($"resources: [{resource}]")), Pod, request => request.As("CREATE", "ephemeralcontainers", null)));

    [Fact]
    public void A_workload_is_not_matched_as_the_pods_that_it_creates() => Assert.False(Refuses(Rule("resources: [pods]"), Deployment));

    [Fact]
    public void Another_operation_is_not_matched() => Assert.False(Refuses(Rule("resources: [pods]").Replace("CREATE", "UPDATE"), Pod));

    [Theory]
    [InlineData("Cluster", false)]
    [InlineData("Namespaced", true)]
    [InlineData("'*'", true)]
    public void A_scope_is_that_of_the_kind(string scope, bool isMatched) => Assert.Equal(isMatched, Refuses(Rule($"resources: [pods], scope: {scope}"), Pod));

    [Fact]
    public void A_Namespace_is_of_the_scope_of_the_cluster()
    {
        Assert.False(Refuses(Rule("resources: [namespaces], scope: Namespaced"), ShopNamespace));
        Assert.True(Refuses(Rule("resources: [namespaces], scope: Cluster"), ShopNamespace));
    }

    [Fact]
    public void An_excluded_resource_is_not_matched() =>
        Assert.False(Refuses(Rule("resources: ['*']") + ", excludeResourceRules: [{ apiGroups: [''], apiVersions: ['*'], operations: ['*'], resources: [pods] }]", Pod));

    [Fact]
    public void Another_version_of_a_resource_which_the_server_converts_is_not_known()
    {
        var old = Deployment.Replace("apps/v1", "apps/v1beta1");

        Assert.False(Refuses("resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }]", old));
        Assert.True(Refuses("resourceRules: [{ apiGroups: [apps], apiVersions: ['*'], operations: [CREATE], resources: [deployments] }]", old));
    }

    [Theory]
    [InlineData("objectSelector: { matchLabels: { app: a } }", true)]
    [InlineData("objectSelector: { matchLabels: { app: b } }", false)]
    [InlineData("namespaceSelector: { matchLabels: { team: a } }", true)]
    [InlineData("namespaceSelector: { matchLabels: { team: b } }", false)]
    [InlineData("namespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: NotIn, values: [shop] }] }", false)]
    public void A_selector_narrows_a_policy(string selector, bool isMatched) => Assert.Equal(isMatched, Refuses(Rule("resources: [pods]") + ", " + selector, Pod));

    [Fact]
    public void A_namespace_that_the_project_does_not_have_is_known_by_its_name_alone()
    {
        var inOther = Pod.Replace("shop", "other");

        Assert.True(Refuses(Rule("resources: [pods]") + ", namespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: NotIn, values: [shop] }] }", inOther));
        Assert.False(Refuses(Rule("resources: [pods]") + ", namespaceSelector: { matchLabels: { team: a } }", inOther));
    }

    [Fact]
    public void An_object_that_names_no_namespace_is_hardly_meant_for_one_of_the_system() => Assert.True(Refuses(
        Rule("resources: [pods]") + ", namespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system] }] }",
        Pod.Replace(", namespace: shop", "")));

    [Fact]
    public void A_selector_of_namespaces_does_not_filter_objects_of_the_cluster_but_Namespaces()
    {
        const string Selector = ", namespaceSelector: { matchLabels: { team: b } }";
        const string Node = """
            apiVersion: v1
            kind: Node
            metadata: { name: n }
            """;

        Assert.True(Refuses(Rule("resources: [nodes]") + Selector, Node));
        Assert.False(Refuses(Rule("resources: [namespaces]") + Selector, ShopNamespace));
    }

    [Fact]
    public void A_binding_narrows_the_policy_further()
    {
        static string Bound(string resources) => Policies.Text(Never, binding: $"validationActions: [Deny]\n  matchResources: {{ {resources} }}");

        Assert.True(Policies.Refuses(Bound("objectSelector: { matchLabels: { app: a } }"), Pod));
        Assert.False(Policies.Refuses(Bound("objectSelector: { matchLabels: { app: b } }"), Pod));
        Assert.False(Policies.Refuses(Bound(Rule("resources: [services]")), Pod));
    }

    [Fact]
    public void The_resource_of_a_custom_kind_is_that_of_its_definition()
    {
        const string Definition = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: { name: octopi.example.com }
            spec: { group: example.com, scope: Namespaced, names: { kind: Octopus, plural: octopi } }
            ---

            """;
        const string Octopus = """
            apiVersion: example.com/v1
            kind: Octopus
            metadata: { name: a }
            """;
        static string Of(string resource) => Policies.Text(Never, $"resourceRules: [{{ apiGroups: [example.com], apiVersions: [v1], operations: [CREATE], resources: [{resource}] }}]");

        Assert.True(Policies.Refuses(Definition + Of("octopi"), Octopus));
        Assert.False(Policies.Refuses(Definition + Of("octopuses"), Octopus));
        Assert.True(Policies.Refuses(Of("octopuses"), Octopus));
    }

    private static string Rule(string fields) => $"resourceRules: [{{ apiGroups: ['*'], apiVersions: ['*'], operations: [CREATE], {fields} }}]";

    private static bool Refuses(string rules, string target) => Policies.Refuses(Policies.Text(Never, rules) + ShopNamespace, target);
}
