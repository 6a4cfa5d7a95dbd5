using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class FragmentTests
{
    [Theory]
    [InlineData("PodSpec", "hostNetwork: true", "spec.hostNetwork")]
    [InlineData("PodSecurityContext", "runAsUser: 0", "spec.securityContext.runAsUser")]
    [InlineData("Sysctl", "name: a", "spec.securityContext.sysctls[0].name")]
    [InlineData("Volume", "name: a", "spec.volumes[0].name")]
    [InlineData("Container", "name: a", "spec.containers[0].name")]
    [InlineData("EphemeralContainer", "name: a", "spec.ephemeralContainers[0].name")]
    [InlineData("SecurityContext", "privileged: true", "spec.containers[0].securityContext.privileged")]
    [InlineData("Capabilities", "add: [ALL]", "spec.containers[0].securityContext.capabilities.add")]
    [InlineData("SeccompProfile", "type: a", "spec.containers[0].securityContext.seccompProfile.type")]
    [InlineData("AppArmorProfile", "type: a", "spec.containers[0].securityContext.appArmorProfile.type")]
    [InlineData("SELinuxOptions", "type: a", "spec.containers[0].securityContext.seLinuxOptions.type")]
    [InlineData("WindowsSecurityContextOptions", "hostProcess: true", "spec.containers[0].securityContext.windowsOptions.hostProcess")]
    [InlineData("ContainerPort", "hostPort: 1", "spec.containers[0].ports[0].hostPort")]
    [InlineData("EnvVar", "name: a", "spec.containers[0].env[0].name")]
    [InlineData("EnvVarSource", "a: b", "spec.containers[0].env[0].valueFrom.a")]
    [InlineData("EnvFromSource", "a: b", "spec.containers[0].envFrom[0].a")]
    [InlineData("VolumeMount", "name: a", "spec.containers[0].volumeMounts[0].name")]
    [InlineData("Probe", "a: b", "spec.containers[0].livenessProbe.a")]
    [InlineData("Lifecycle", "a: b", "spec.containers[0].lifecycle.a")]
    [InlineData("LifecycleHandler", "a: b", "spec.containers[0].lifecycle.preStop.a")]
    [InlineData("ResourceRequirements", "limits: {}", "spec.containers[0].resources.limits")]
    [InlineData("PodTemplateSpec", "spec: {}", "spec")]
    public void A_part_is_at_its_place_in_a_pod(string type, string yaml, string place)
    {
        var part = KubernetesObject.FromFragment(Yaml.Node(yaml), type);
        var leaf = part.Root;
        while (leaf.Entries.Concat(leaf.Items).FirstOrDefault() is { } child && leaf.Path.ToString() != place)
        {
            leaf = child;
        }

        Assert.Equal(place, leaf.Path.ToString());
        Assert.Equal(yaml.Split(':')[0], part.PathOf(leaf).ToString());
        Assert.Single(part.Pods);
    }

    [Fact]
    public void Of_the_object_around_a_part_nothing_is_known()
    {
        var container = Assert.Single(Assert.Single(KubernetesObject.FromFragment(Yaml.Node("image: 'a:1'"), "Container").Pods).Containers);
        Assert.True(container.SecurityContext.IsAbsent);
        Assert.True(container.Pod.SecurityContext.IsUnknown);
        Assert.True(container.EffectiveSecurityContext("runAsUser").IsUnknown);
    }

    [Fact]
    public void A_finding_in_a_part_has_a_path_from_the_part()
    {
        var part = KubernetesObject.FromFragment(Yaml.Node("{ image: 'a:1', securityContext: { privileged: true } }"), "Container");
        var policy = new RulePolicy(rules: [new KUBE1005PrivilegedContainer()]);
        var finding = Assert.Single(new ManifestAnalyzer().Analyze(part, ManifestSet.Unknown, policy, TestContext.Current.CancellationToken));
        Assert.Equal("securityContext.privileged", finding.Path.ToString());
    }

    [Fact]
    public void A_part_that_embeds_pods_is_searched_like_a_custom_resource()
    {
        var part = KubernetesObject.FromFragment(Yaml.Node("template: { spec: { containers: [{ image: 'a:1' }] } }"), "DeploymentSpec");
        Assert.Equal("template.spec", part.PathOf(Assert.Single(part.Pods).Spec).ToString());
    }
}
