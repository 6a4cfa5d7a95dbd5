namespace KubeGuard.Analyzers.Tests;

/// <summary>Files of the shapes that teams write, to be cut and garbled.</summary>
internal static class RobustnessSources
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using k8s; using k8s.Models;\n";

    /// <summary>The files.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Usings + """
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
            """,
        Usings + """
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
                static V1ResourceRequirements Limits(string cpu, string memory) => new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = new(cpu), { "memory", new(memory) } } };
            }
            """,
        Usings + """
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
            """,
        Usings + """
            record Template(V1SecurityContext Context, string Image = "a") { public V1Pod Pod { get; init; } = new(); }
            partial class Parts { partial void Harden(V1Container container); V1Container A() { var c = new V1Container(); Harden(c); return B(c); } }
            partial class Parts
            {
                partial void Harden(V1Container container) => container.SecurityContext = new() { Capabilities = new() { Drop = ["ALL"] } };
                V1Container B(V1Container container, int depth = 0) => depth > 3 ? container : B(container, depth + 1);
                Template C() => new Template(new() { Privileged = true }) with { Image = "b:latest" };
            }
            """,
        Usings + """
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
            """,
        Usings + """
            var pod = new V1Pod { Spec = new() { Containers = [] } };
            pod.Spec.Containers.Add(Make("a", privileged: args.Length > 0));
            List<V1Container> all = [.. pod.Spec.Containers, new() { Image = "b" }];
            all.ForEach(c => c.SecurityContext = new() { ReadOnlyRootFilesystem = true });
            pod.Spec.Containers[0].Env = new[] { new V1EnvVar { Name = "PASSWORD", Value = "x" } };
            await Task.Yield();
            static V1Container Make(string image, bool privileged) => new() { Image = image + ":latest", SecurityContext = new() { Privileged = privileged } };
            """,
    ];
}
