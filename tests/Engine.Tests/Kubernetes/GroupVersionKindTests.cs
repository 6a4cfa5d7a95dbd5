using KubeGuard.Kubernetes;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class GroupVersionKindTests
{
    [Theory]
    [InlineData("v1", "", "v1", true)]
    [InlineData("apps/v1", "apps", "v1", true)]
    [InlineData("batch/v1beta1", "batch", "v1beta1", true)]
    [InlineData("extensions/v1beta1", "extensions", "v1beta1", true)]
    [InlineData("argoproj.io/v1alpha1", "argoproj.io", "v1alpha1", false)]
    [InlineData("networking.k8s.io/v1", "networking.k8s.io", "v1", false)]
    public void Reads_group_and_version(string apiVersion, string group, string version, bool isWorkloadGroup)
    {
        var type = GroupVersionKind.Parse(apiVersion, "Thing");
        Assert.Equal(group, type.Group);
        Assert.Equal(version, type.Version);
        Assert.Equal("Thing", type.Kind);
        Assert.Equal(isWorkloadGroup, type.IsWorkloadGroup);
        Assert.Equal($"{apiVersion} Thing", type.ToString());
    }
}
