using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Schema;

public sealed class ApiSchemasTests
{
    [Fact]
    public void Newest_schemas_are_those_of_the_newest_version() => Assert.Equal(KubernetesVersion.Latest, ApiSchemas.Packed.Newest);

    [Theory]
    [InlineData("extensions/v1beta1", "Ingress", 14, 21)]
    [InlineData("networking.k8s.io/v1", "Ingress", 19, 37)]
    [InlineData("batch/v1beta1", "CronJob", 14, 24)]
    [InlineData("policy/v1beta1", "PodSecurityPolicy", 14, 24)]
    public void Kinds_are_served_from_one_version_to_another(string apiVersion, string kind, int first, int last)
    {
        var served = ApiSchemas.Packed.Find(GroupVersionKind.Parse(apiVersion, kind))!.ServedIn;

        Assert.Equal((first, last), (served.First.Minor, served.Newest.Minor));
    }

    [Theory]
    [InlineData(10, 14)]
    [InlineData(30, 30)]
    [InlineData(50, 37)]
    public void A_version_without_schemas_has_those_of_the_nearest_one(int target, int nearest) =>
        Assert.Equal(nearest, ApiSchemas.Packed.Nearest(new KubernetesVersion(target)).Minor);

    [Fact]
    public void Schemas_refer_to_themselves()
    {
        var definition = ApiSchemas.Packed.Find(GroupVersionKind.Parse("apiextensions.k8s.io/v1", "CustomResourceDefinition"))!.Schema.Object!;
        var version = ApiSchemas.Packed.Newest;

        var schema = definition.Find("spec", version)!.Value.Object!.Find("versions", version)!.Value.Element!.Object!.Find("schema", version)!.Value.Object!.Find("openAPIV3Schema", version)!.Value;

        Assert.Same(schema.Object, schema.Object!.Find("not", version)!.Value.Object);
    }

    // Until 1.35 the schema requires it, but the API server fills it in.
    [Fact]
    public void The_status_of_a_condition_of_a_pod_may_be_left_out() => Assert.Empty(SchemaFindings.In(
        """
        apiVersion: batch/v1
        kind: Job
        metadata: { name: report }
        spec:
          podFailurePolicy: { rules: [{ action: Ignore, onPodConditions: [{ type: DisruptionTarget }] }] }
          template: { spec: { restartPolicy: Never, containers: [{ name: report, image: "report:1" }] } }
        """,
        28));
}
