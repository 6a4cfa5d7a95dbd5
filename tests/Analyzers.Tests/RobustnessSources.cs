namespace KubeGuard.Analyzers.Tests;

/// <summary>Files of the shapes that teams write, to be cut and garbled.</summary>
internal static class RobustnessSources
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using k8s; using k8s.Models;\n";

    /// <summary>The files.</summary>
    public static readonly IReadOnlyList<RobustnessSource> All =
    [
        Client("extensions that return their receiver", """
            static class Fluent
            {
                public static V1Container WithImage(this V1Container container, string image) { container.Image = image; return container; }
                public static V1Container Hardened(this V1Container container)
                {
                    container.SecurityContext ??= new V1SecurityContext();
                    container.SecurityContext.AllowPrivilegeEscalation = false;
                    return container;
                }
                public static V1Pod Make() => new V1Pod { Spec = new() { Containers = [new V1Container().WithImage("a").Hardened()] } };
            }
            """),
        Client("an operator with helpers, tuples and queries", """
            class Operator
            {
                private readonly Dictionary<string, string> _labels = new() { ["app"] = "web" };
                private V1Deployment _deployment = new();
                async Task Reconcile(IKubernetes client, string[] images)
                {
                    var (name, context) = Parts("web");
                    _deployment = new V1Deployment { Metadata = new() { Name = name, Labels = _labels }, Spec = new V1DeploymentSpec { Template = new() { Spec = new() } } };
                    _deployment.Spec.Template.Spec.Containers = images.Select(image => new V1Container { Image = image, SecurityContext = context }).ToList();
                    foreach (var container in _deployment.Spec.Template.Spec.Containers) { container.Resources = Limits("1", "1Gi"); }
                    await client.AppsV1.CreateNamespacedDeploymentAsync(_deployment, "default");
                }
                static (string Name, V1SecurityContext Context) Parts(string name) => (name, new() { RunAsNonRoot = true });
                static V1ResourceRequirements Limits(string cpu, string memory) => new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = new(cpu), ["memory"] = new(memory) } };
            }
            """),
        Client("switches, loops and iterators", """
            class Switches
            {
                V1PodSpec Make(string kind, bool? debug)
                {
                    V1Container container;
                    switch (kind)
                    {
                        case "a" when debug == true: container = new V1Container { Image = "a" }; break;
                        case "b": goto case "c";
                        case "c": container = Named("c"); break;
                        default: throw new ArgumentException(kind);
                    }
                    container.SecurityContext = debug switch { true => new() { Privileged = true }, false => new() { Privileged = false }, null => null };
                    for (var i = 0; i < 3; i++) { if (i == 1) continue; container.Args ??= new List<string>(); container.Args.Add(i.ToString()); }
                    do { container.TerminationMessagePath += "/x"; } while (container.TerminationMessagePath.Length < 9);
                    return new V1PodSpec { Containers = [container, .. Others()], HostNetwork = debug ?? false };
                    static V1Container Named(string name) => new() { Name = name };
                    IEnumerable<V1Container> Others() { yield return Named(kind); if (debug != null) yield break; yield return container; }
                }
            }
            """),
        Client("records and partial classes", """
            record Template(V1SecurityContext Context, string Image = "a") { public V1Pod Pod { get; init; } = new(); }
            partial class Parts { partial void Harden(V1Container container); V1Container A() { var c = new V1Container(); Harden(c); return B(c); } }
            partial class Parts
            {
                partial void Harden(V1Container container) => container.SecurityContext = new() { Capabilities = new() { Drop = ["ALL"] } };
                V1Container B(V1Container container, int depth = 0) => depth > 3 ? container : B(container, depth + 1);
                Template C() => new Template(new() { Privileged = true }) with { Image = "b:latest" };
            }
            """),
        Client("callbacks and patterns", """
            class Callbacks
            {
                V1Pod Build(Action<V1PodSpec> configure = null, Func<string, V1Container> make = null)
                {
                    var pod = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container>() } };
                    try { configure?.Invoke(pod.Spec); pod.Spec.Containers.Add((make ?? Default)("a")); }
                    catch (Exception error) when (error is InvalidOperationException) { pod.Spec.HostPID = true; throw; }
                    finally { pod.Metadata ??= new V1ObjectMeta { Name = $"pod-{pod.Spec.Containers.Count}:x" }; }
                    lock (this) { using var scope = new System.IO.StringWriter(); scope.Write(pod); }
                    return pod;
                    V1Container Default(string image) => new() { Image = image, SecurityContext = new() { RunAsUser = 0 } };
                }
                V1Pod Use() => Build(spec => { spec.HostNetwork = true; spec.Volumes = [new() { Name = "v", HostPath = new() { Path = "/" } }]; }, image => new V1Container { Image = image });
                bool TryMake(out V1Container container, ref V1Pod pod) { container = new(); pod = pod is { Spec.Containers: [var first, ..] } ? pod : new(); return true; }
            }
            """),
        Client("a program of statements", """
            var pod = new V1Pod { Spec = new() { Containers = [] } };
            pod.Spec.Containers.Add(Make("a", privileged: args.Length > 0));
            List<V1Container> all = [.. pod.Spec.Containers, new() { Image = "b" }];
            all.ForEach(c => c.SecurityContext = new() { ReadOnlyRootFilesystem = true });
            pod.Spec.Containers[0].Env = new[] { new V1EnvVar { Name = "PASSWORD", Value = "x" } };
            await Task.Yield();
            static V1Container Make(string image, bool privileged) => new() { Image = image + ":latest", SecurityContext = new() { Privileged = privileged } };
            """),
        Client("a service with a primary constructor", """
            public sealed class Deployer(IKubernetes client)
            {
                private const string Registry = "registry.example.com";

                private static readonly V1SecurityContext Locked = new() { AllowPrivilegeEscalation = false };

                public async Task<V1Deployment> DeployAsync(string name, int replicas, bool debug)
                {
                    var labels = new Dictionary<string, string> { { "app", name }, { "tier", "web" } };
                    var container = new V1Container
                    {
                        Name = name,
                        Image = $"{Registry}/{name}:1.0",
                        Ports = new[] { new V1ContainerPort { ContainerPort = 80, Protocol = "TCP" } },
                        Env = [new() { Name = "A", Value = "b" }, .. Extra(name)],
                        Resources = { Limits = { ["cpu"] = new ResourceQuantity("1"), ["memory"] = "1Gi" } },
                        SecurityContext = debug ? new V1SecurityContext { Privileged = true } : Locked with { RunAsUser = 1000L },
                    };
                    container.SecurityContext ??= new();
                    var pod = new V1PodTemplateSpec { Metadata = new() { Labels = labels }, Spec = new V1PodSpec { Containers = [container] } };
                    foreach (var (key, value) in labels)
                    {
                        if (key is { Length: > 3 } and not "tier" || value == null) continue;
                        pod.Metadata.Labels[key + "-copy"] = value;
                    }

                    for (var i = 0; i < replicas; i++)
                    {
                        pod.Spec.Containers.Add(new V1Container { Name = "side-" + i, Image = "side" });
                        if (i > 5) break;
                    }

                    try
                    {
                        pod.Spec.Volumes = Enumerable.Range(0, 3).Select(i => new V1Volume { Name = $"v{i}", HostPath = new() { Path = "/" } }).ToList();
                    }
                    catch (InvalidOperationException exception) when (exception.Message is not null)
                    {
                        throw;
                    }

                    switch (name)
                    {
                        case "a": pod.Spec.HostNetwork = true; goto case "b";
                        case "b": pod.Spec.HostPID = debug; break;
                        default: return null!;
                    }

                    V1Deployment Wrap(V1PodTemplateSpec template) => new() { Spec = new() { Replicas = replicas, Template = template } };
                    return await client.AppsV1.CreateNamespacedDeploymentAsync(Wrap(pod), "default");
                }

                private static IEnumerable<V1EnvVar> Extra(string name)
                {
                    yield return new V1EnvVar { Name = "X", Value = name switch { "a" => "1", _ => name + "2" } };
                }
            }
            """),
        Client("operators, conversions and interfaces", """
            public readonly record struct Image(string Registry, string Name)
            {
                public static implicit operator string(Image image) => $"{image.Registry}/{image.Name}:1.0";
                public static explicit operator Image(V1Container container) => new("docker.io", container.Image);
                public static Image operator +(Image image, string name) => image with { Name = image.Name + name };
                public static bool operator true(Image image) => image.Name != null;
                public static bool operator false(Image image) => !(image.Name is not null);
            }
            public interface IPodSource<out T> where T : IKubernetesObject<V1ObjectMeta>, new()
            {
                static abstract T Create();
                T Named(string name) => new T { Metadata = new() { Name = name } };
                V1Container this[int index] { get; set; }
            }
            public sealed class Pods : IPodSource<V1Pod>
            {
                private readonly V1Container[] _containers = [new() { Image = new Image("a", "b") + "c" }, null];
                public V1Container this[int index] { get => _containers[index]; set => _containers[index] = value; }
                public static V1Pod Create() => new() { Spec = new() { Containers = new Pods()._containers[..1] } };
                public event Action<V1Pod> Made = delegate { };
                public static explicit operator V1PodSpec(Pods pods) => new() { Containers = [.. pods._containers], HostPID = (bool?)true };
                ~Pods() => Made?.Invoke((V1Pod)(object)this ?? Create());
                public unsafe void Raise(in V1Pod pod, params V1Container[] more)
                {
                    checked { this[_containers.Length - 1] = more.Last(); }
                    ref var first = ref _containers[0];
                    first = pod?.Spec?.Containers?[0] ?? first!;
                    Made -= Made + (p => p.Spec.Containers[0] = this[0]);
                    var name = nameof(V1Pod.Spec) + typeof(V1Pod).Name + sizeof(int) + default(Image);
                    IList<V1Container> all = (from c in more where c is { Image: ['a', .., var end] and not null } let x = c orderby x.Name select x with { Name = name } into y select y).ToList();
                    fixed (char* start = name) { first.Name = new string(start, 0, stackalloc int[2].Length); }
                }
            }
            """),
        Client("custom resources that contain a pod", """
            [KubernetesEntity(Group = "acme.example", ApiVersion = "v1", Kind = "Site", PluralName = "sites")]
            public class Site : IKubernetesObject<V1ObjectMeta>, ISpec<Site.SiteSpec>
            {
                public string ApiVersion { get; set; } = "acme.example/v1";
                public string Kind { get; set; } = "Site";
                public V1ObjectMeta Metadata { get; set; } = new();
                public SiteSpec Spec { get; set; } = new() { Template = { Spec = new() { HostIPC = true } } };
                public class SiteSpec
                {
                    public V1PodTemplateSpec Template { get; set; } = new();
                    public Dictionary<string, List<V1Container>> Sidecars { get; } = new() { ["a"] = [new() { Image = "a" }] };
                    public SiteSpec Fallback { get; init; }
                    [System.Text.Json.Serialization.JsonPropertyName("init")] public V1Container[] InitContainers { get; set; } = [];
                }
            }
            public class SiteController(IKubernetes client)
            {
                public async Task<Site> ReconcileAsync(Site site)
                {
                    site.Spec.Fallback.Template.Spec.Containers = [.. site.Spec.Sidecars.Values.SelectMany(list => list)];
                    await foreach (var pod in Watch(site)) { pod.Spec.HostNetwork ??= site.Spec.Template.Spec.HostNetwork; }
                    site.Spec.Sidecars["b"] = new() { new() { Image = "b:latest" } };
                    site.Spec.Sidecars.TryGetValue("c", out var more);
                    more?.ForEach(c => c.SecurityContext ??= new() { Privileged = false });
                    return site;
                }
                private async IAsyncEnumerable<V1Pod> Watch(Site site)
                {
                    var list = await client.CoreV1.ListNamespacedPodAsync(site.Metadata.NamespaceProperty);
                    foreach (var pod in list.Items) yield return pod;
                }
            }
            """),
        new("the old client with constructors", ModelStub.KubernetesClient6, """
            using System.Collections.Generic;
            using k8s.Models;
            class Old
            {
                static readonly V1SecurityContext Locked = new V1SecurityContext(allowPrivilegeEscalation: false, privileged: false);
                V1Pod Make(bool debug) => new V1Pod(spec: new V1PodSpec(new List<V1Container> { Container("a", debug) }, hostNetwork: debug)) { Spec = { HostIPC = true } };
                V1Container Container(string name, bool debug)
                {
                    var container = new V1Container(name, image: name + ":latest", debug ? new V1SecurityContext(true, debug) : Locked);
                    container.SecurityContext = container.SecurityContext ?? new V1SecurityContext();
                    return container;
                }
            }
            """),
        new("Pulumi", ModelStub.Pulumi, """
            using System.Collections.Generic;
            using Pulumi;
            using Pulumi.Kubernetes.Core.V1;
            using Pulumi.Kubernetes.Types.Inputs.Core.V1;
            class Stack
            {
                Output<bool> Privileged = null;
                Stack(Input<string> image)
                {
                    var labels = new InputMap<string> { { "app", "web" }, { "tier", "front" } };
                    var container = new ContainerArgs { Image = image, SecurityContext = new SecurityContextArgs { Privileged = Privileged, Capabilities = new CapabilitiesArgs { Drop = "ALL" } } };
                    var spec = new PodSpecArgs { HostNetwork = true, Containers = { container, new ContainerArgs { Image = "b", Resources = new ResourceRequirementsArgs { Limits = { ["cpu"] = "1" } } } } };
                    spec.Containers.Add(new ContainerArgs { Image = "c" }, (Input<ContainerArgs>)container);
                    labels["stage"] = "live";
                    spec.Containers.AddRange(new[] { new ContainerArgs() });
                    var pod = new Pod("web", new() { Spec = spec });
                    var patch = new PodPatch("web", new PodPatchArgs { Spec = new PodSpecPatchArgs { Containers = new ContainerPatchArgs { Image = "a" } } });
                }
            }
            """),
        new("Aspire", ModelStub.Aspire, """
            using System;
            using System.Linq;
            using Aspire.Hosting.Kubernetes;
            using Aspire.Hosting.Kubernetes.Resources;
            sealed class Rollout() : Workload("argoproj.io/v1alpha1", "Rollout")
            {
                public DeploymentSpecV1 Spec { get; set; } = new();
                public override PodTemplateSpecV1 PodTemplate => Spec.Template;
            }
            class AppHost
            {
                static void Publish(Action<KubernetesResource> configure) => configure(new KubernetesResource());
                static void Main() => Publish(resource =>
                {
                    if (resource.Workload is Deployment { Spec.Template: { } template } deployment) deployment.Spec.Template.Spec.HostIpc = template.Spec.HostIpc;
                    ((Rollout)resource.Workload).Spec.Template.Spec.Containers.First(c => c.Image == "a").SecurityContext = new() { Privileged = true };
                    resource.Workload = new Rollout { Metadata = { Name = "x" }, Spec = { Template = { Spec = { Containers = { new ContainerV1 { Image = "a", SecurityContext = new() { Capabilities = new() { Drop = { "ALL" } } } } } } } } };
                    resource.AdditionalResources.Add(new Pod { Spec = { HostIpc = true } });
                    foreach (var container in resource.Workload.PodTemplate.Spec.Containers) container.ImagePullPolicy = "Never";
                });
            }
            """),
    ];

    /// <summary>The file of a shape.</summary>
    public static RobustnessSource Find(string name) => All.Single(source => source.Name == name);

    private static RobustnessSource Client(string name, string text) => new(name, TestReferences.KubernetesClient, Usings + text);
}
