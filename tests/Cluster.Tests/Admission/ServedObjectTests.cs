namespace KubeGuard.Cluster.Tests.Admission;

/// <summary>The fields that the API server fills in before a policy sees an object.</summary>
public sealed class ServedObjectTests
{
    [Theory]
    [InlineData("object.spec.restartPolicy == 'Always'")]
    [InlineData("object.spec.serviceAccountName == 'default'")]
    [InlineData("!has(object.spec.securityContext.runAsNonRoot)")]
    [InlineData("object.spec.containers[0].imagePullPolicy == 'Always'")]
    [InlineData("object.spec.containers[1].imagePullPolicy == 'IfNotPresent'")]
    [InlineData("object.spec.containers[0].ports[0].protocol == 'TCP'")]
    [InlineData("object.spec.containers[0].ports[0].hostPort == 80")]
    [InlineData("object.spec.containers[0].resources.requests.cpu == '2'")]
    [InlineData("object.spec.containers[1].resources == {}")]
    [InlineData("object.spec.volumes[0].emptyDir == {}")]
    [InlineData("!has(object.spec.hostPID)")]
    public void Of_a_Pod(string expression) => Assert.False(Refuses(expression, """
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          hostNetwork: true
          hostPID: null
          volumes: [{ name: v }]
          containers:
          - { name: a, image: a, ports: [{ containerPort: 80 }], resources: { limits: { cpu: 2 } } }
          - { name: b, image: "b:1" }
        """));

    [Theory]
    [InlineData("object.spec.replicas == 1")]
    [InlineData("object.spec.strategy.type == 'RollingUpdate'")]
    [InlineData("object.spec.template.spec.containers[0].imagePullPolicy == 'Always'")]
    [InlineData("!has(object.spec.template.spec.containers[0].resources.requests)")]
    [InlineData("!has(object.spec.template.spec.serviceAccountName)")]
    public void Of_a_Deployment(string expression) => Assert.False(Refuses(expression, """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: a }
        spec: { template: { spec: { containers: [{ name: a, image: a, resources: { limits: { cpu: 1 } } }] } } }
        """));

    [Fact]
    public void What_is_written_stays() => Assert.False(Refuses("object.spec.replicas == 3", """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: a }
        spec: { replicas: 3 }
        """));

    [Fact]
    public void A_namespace_that_is_not_known_decides_nothing()
    {
        const string Named = "object.metadata.namespace == 'b'";
        const string Pod = """
            apiVersion: v1
            kind: Pod
            metadata: { name: a }
            """;
        var facts = new KubeGuard.Kubernetes.ManifestSet(Policies.Parse(Policies.Text($"validations: [{{ expression: \"{Named}\" }}]"))).Facts(KubeGuard.Cluster.Admission.PolicyFacts.Source);

        Assert.Empty(facts.Evaluate(facts.RequestFor(Policies.Parse(Pod)[0], null), KubeGuard.Kubernetes.KubernetesVersion.Latest, false, TestContext.Current.CancellationToken));
        Assert.Single(facts.Evaluate(facts.RequestFor(Policies.Parse(Pod)[0], "default"), KubeGuard.Kubernetes.KubernetesVersion.Latest, false, TestContext.Current.CancellationToken));
    }

    private static bool Refuses(string expression, string target) => Policies.Refuses(Policies.Text($"validations: [{{ expression: \"{expression}\" }}]"), target);
}
