using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Cel;

public sealed class CelSchemaTypesTests
{
    private static readonly GroupVersionKind _deployment = new("apps", "v1", "Deployment");

    [Theory]
    [InlineData("object.spec.replicas <= 5")]
    [InlineData("object.spec.template.spec.containers.all(c, c.image.startsWith('a') && has(c.securityContext) && c.securityContext.privileged)")]
    [InlineData("object.metadata.labels['a'] == 'b' && 'c' in object.metadata.annotations")]
    [InlineData("object.metadata.creationTimestamp < timestamp('2026-01-01T00:00:00Z')")]
    [InlineData("object.metadata.namespace == object.metadata.__namespace__")]
    [InlineData("object.spec.strategy.rollingUpdate.maxSurge == 1 || object.spec.strategy.rollingUpdate.maxSurge == '25%'")]
    [InlineData("object.spec.template.spec.containers[0].resources.limits['cpu'] == '1'")]
    [InlineData("object.?spec.?replicas.orValue(1) == 1")]
    public void Accepts_what_the_schema_has(string expression) => Assert.Empty(ProblemsOf(expression, _deployment));

    [Theory]
    [InlineData("object.spec.replcas == 1")]
    [InlineData("object.spec.replicas == 'one'")]
    [InlineData("object.spec.template.spec.containers.all(c, c.img == 'a')")]
    [InlineData("object.metadata.labels['a'] == 1")]
    [InlineData("object.spec.template.spec.containers == object.spec.template.spec.initContainers")]
    public void Refuses_what_it_does_not_have(string expression) => Assert.NotEmpty(ProblemsOf(expression, _deployment));

    [Fact]
    public void Knows_the_fields_of_the_version()
    {
        const string HostUsers = "has(object.spec.hostUsers) && object.spec.hostUsers";
        var pod = new GroupVersionKind("", "v1", "Pod");

        Assert.NotEmpty(ProblemsOf(HostUsers, pod, 20));
        Assert.Empty(ProblemsOf(HostUsers, pod, 30));
    }

    [Fact]
    public void Reads_schemas_that_refer_to_themselves() => Assert.Empty(ProblemsOf(
        "object.spec.versions[0].schema.openAPIV3Schema.properties['a'].properties['b'].type == 'string'",
        new GroupVersionKind("apiextensions.k8s.io", "v1", "CustomResourceDefinition")));

    [Theory]
    [InlineData("apps", "v9", "Deployment")]
    [InlineData("", "v1", "Deployment")]
    public void Has_no_type_for_a_kind_that_is_not_served(string group, string version, string kind) =>
        Assert.Null(CelSchemaTypes.Find(new GroupVersionKind(group, version, kind), KubernetesVersion.Latest, NoDefinitions));

    private static IReadOnlyList<CelProblem> ProblemsOf(string expression, GroupVersionKind type, int minor = 30)
    {
        var version = new KubernetesVersion(minor);
        var environment = new CelEnvironment(KubernetesVersion.Latest).With("object", Assert.IsType<CelType>(CelSchemaTypes.Find(type, version, NoDefinitions)));
        return CelCompiler.Compile(expression, environment).Problems;
    }

    private static CustomDefinitions NoDefinitions() => throw new InvalidOperationException("No definition is needed.");
}
