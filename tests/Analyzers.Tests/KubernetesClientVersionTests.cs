using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>Differences between the versions of KubernetesClient, and behavior that is the same in all of them.</summary>
public sealed class KubernetesClientVersionTests
{
    private static readonly Dictionary<string, MetadataReference> _clients = new()
    {
        ["6"] = ModelStub.KubernetesClient6,
        ["17"] = ModelStub.KubernetesClient17,
        ["21"] = TestReferences.KubernetesClient,
        ["21 Aot"] = MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Models", "KubernetesClient.Aot.dll")),
    };

    [Theory]
    [InlineData("6")]
    [InlineData("17")]
    [InlineData("21")]
    [InlineData("21 Aot")]
    public Task Initializers_of_objects_fields_and_properties(string client) => VerifyAsync(client,
        """
        class Test
        {
            private static readonly V1SecurityContext Locked = new V1SecurityContext { AllowPrivilegeEscalation = false };

            private readonly V1Container _first = new V1Container { Image = "a", SecurityContext = Locked };

            private V1Container Second { get; } = new V1Container { Image = "b", SecurityContext = new V1SecurityContext { Privileged = {|KUBE1005:true|}, AllowPrivilegeEscalation = false } };

            private V1Container Third => new {|KUBE1102:V1Container|} { Image = "c" };

            V1Pod Make() => new V1Pod { Spec = new V1PodSpec { HostIPC = {|KUBE1004:true|}, Containers = new List<V1Container> { _first, Second } } };
        }
        """);

    [Theory]
    [InlineData("6")]
    [InlineData("17")]
    [InlineData("21")]
    [InlineData("21 Aot")]
    public Task Later_assignments(string client) => VerifyAsync(client,
        """
        class Test
        {
            V1Pod Make()
            {
                var pod = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container>() } };
                pod.Spec.HostNetwork = {|KUBE1002:true|};
                pod.Spec.Containers.Add(new V1Container { Image = "a" });
                pod.Spec.Containers[0].SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = {|KUBE1102:true|} };
                return pod;
            }
        }
        """);

    [Theory]
    [InlineData("6")]
    [InlineData("17")]
    public Task Arguments_of_constructors_by_name_and_by_position(string client) => VerifyAsync(client,
        """
        class Test
        {
            V1SecurityContext Named() => new V1SecurityContext(privileged: {|KUBE1005:true|}, allowPrivilegeEscalation: false);

            V1SecurityContext Placed() => new V1SecurityContext({|KUBE1102:true|}, {|KUBE1005:true|});

            V1PodSpec Spec() => new V1PodSpec(new[] { new V1Container("a", securityContext: Locked()) }, {|KUBE1004:true|}, hostNetwork: {|KUBE1002:true|});

            V1Pod Mixed() => new V1Pod(spec: new V1PodSpec(new List<V1Container> { new {|KUBE1102:V1Container|}("a") { Image = "b" } }) { HostIPC = {|KUBE1004:true|} });

            static V1SecurityContext Locked() => new V1SecurityContext(false);
        }
        """);

    [Theory]
    [InlineData("6")]
    [InlineData("17")]
    public Task A_write_replaces_what_the_constructor_got(string client) => VerifyAsync(client,
        """
        class Test
        {
            V1SecurityContext Initialized() => new V1SecurityContext(true, true) { AllowPrivilegeEscalation = false, Privileged = false };

            V1SecurityContext Later()
            {
                var context = new V1SecurityContext(true, privileged: false);
                context.AllowPrivilegeEscalation = false;
                context.Privileged = {|KUBE1005:true|};
                return context;
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task Values_that_convert_themselves_before_18() => VerifyAsync("17",
        """
        class Test
        {
            V1Container Make() => new V1Container(
                "a",
                new[] { new V1EnvVar("DB_PASSWORD", {|KUBE5202:"s3cr3t-Hunter2"|}), new V1EnvVar("COLOR", "red") },
                livenessProbe: new V1Probe(new V1HTTPGetAction("http", {|KUBE1009:"10.0.0.1"|})),
                securityContext: new V1SecurityContext(false));
        }
        """);

    [Fact]
    public Task Quantities_before_18() => VerifyAsync("17",
        """
        class Test
        {
            V1Pod Make() => new V1Pod(spec: new V1PodSpec(new List<V1Container>
            {
                new V1Container("a", image: "a", resources: new V1ResourceRequirements(new Dictionary<string, ResourceQuantity> { ["memory"] = "1Gi" })),
                new V1Container("b", image: "b", resources: new V1ResourceRequirements(new Dictionary<string, ResourceQuantity> { { "memory", new ResourceQuantity("1Gi") } })),
                new V1Container("c", image: "c", resources: new {|KUBE4004:V1ResourceRequirements|}(requests: new Dictionary<string, ResourceQuantity> { ["memory"] = 1m })),
            }));
        }
        """);

    [Fact]
    public async Task A_parameter_sets_the_property_of_its_name()
    {
        var diagnostics = await AnalyzerRun.Of(
            """
            using k8s.Models;
            class Test
            {
                V1Pod Make() => new V1Pod(metadata: new V1ObjectMeta(name: "web", namespaceProperty: "shop"), spec: new V1PodSpec(null, true));
            }
            """).WithModel(ModelStub.KubernetesClient17).RunAsync();

        Assert.Contains("Pod 'shop/web' shares the IPC namespace of the node; remove hostIPC", diagnostics.Select(diagnostic => diagnostic.GetMessage(null)));
    }

    [Theory]
    [InlineData("21")]
    [InlineData("21 Aot")]
    public Task Copies_with_changes_from_18_on(string client) => VerifyAsync(client,
        """
        class Test
        {
            private static readonly V1SecurityContext Locked = new() { AllowPrivilegeEscalation = false };

            V1SecurityContext Safe() => Locked with { RunAsUser = 1000 };

            V1SecurityContext Worse() => Locked with { Privileged = {|KUBE1005:true|} };

            V1SecurityContext Unlocked() => new V1SecurityContext() with { AllowPrivilegeEscalation = {|KUBE1102:true|} };
        }
        """);

    [Fact]
    public Task A_class_of_the_users_own_below_one_of_the_client() => VerifyAsync("17",
        """
        class SidecarContainer : V1Container
        {
            public SidecarContainer(string name) : base(name) { SecurityContext = new V1SecurityContext(false); }
        }

        class Plain : V1Container { }

        class Test
        {
            V1PodSpec Make() => new V1PodSpec(new V1Container[] { new SidecarContainer("a"), new {|KUBE1102:Plain|} { Image = "b" }, new SidecarContainer("c") { SecurityContext = new V1SecurityContext(false, {|KUBE1005:true|}) } });
        }
        """);

    private static Task VerifyAsync(string client, string markup, string rules = "") =>
        AnalyzerVerifier.VerifyModelAsync(_clients[client], "using k8s.Models;\n" + markup, rules);
}
