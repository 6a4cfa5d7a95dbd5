namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>The public surface of each model library that cannot be restored here, and insecure code that uses it.</summary>
internal static class ModelSamples
{
    private const string KubernetesClient = """
        using k8s.Models;

        public static class Pods
        {
            public static V1Pod Arguments() => new V1Pod(spec: new V1PodSpec(new[] { new V1Container("api", securityContext: new V1SecurityContext(false, privileged: {|warning KUBE1005:true|})) }));

            public static V1Container Initializers() => new V1Container { Name = "api", Image = "mcr.microsoft.com/api:1.0", SecurityContext = new {|warning KUBE1102:V1SecurityContext|} { Privileged = false } };

            public static V1Container Assignments()
            {
                var container = new V1Container("api", "mcr.microsoft.com/api:1.0");
                container.SecurityContext = new {|warning KUBE1102:V1SecurityContext|}();
                container.SecurityContext.Privileged = {|warning KUBE1005:true|};
                return container;
            }
        }

        """;

    private const string Pulumi = """
        using Pulumi.Kubernetes.Core.V1;
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;

        public static class Pods
        {
            public static Pod Api() => new Pod("api", new PodArgs
            {
                Spec = new PodSpecArgs
                {
                    Containers =
                    {
                        new ContainerArgs { Image = "mcr.microsoft.com/api:1.0", SecurityContext = new {|warning KUBE1102:SecurityContextArgs|} { Privileged = {|warning KUBE1005:true|} } },
                        new {|warning KUBE1102:ContainerArgs|} { Image = "mcr.microsoft.com/sidecar:1.0" },
                    },
                },
            });
        }

        """;

    private const string Aspire = """
        using Aspire.Hosting.Kubernetes.Resources;

        public static class Pods
        {
            public static Pod Api()
            {
                var pod = new Pod();
                pod.Spec.Containers.Add(new ContainerV1 { Image = "mcr.microsoft.com/api:1.0", SecurityContext = new {|warning KUBE1102:SecurityContextV1|} { Privileged = {|warning KUBE1005:true|} } });
                return pod;
            }
        }

        """;

    private static readonly Dictionary<string, (string Models, string Code)> _samples = new()
    {
        ["KubernetesClient 6"] = (ModelSources.KubernetesClient6, KubernetesClient),
        ["KubernetesClient 17"] = (ModelSources.KubernetesClient17, KubernetesClient),
        ["Pulumi.Kubernetes 4"] = (ModelSources.Pulumi, Pulumi),
        ["Aspire.Hosting.Kubernetes"] = (ModelSources.Aspire, Aspire),
    };

    /// <summary>The names of the libraries.</summary>
    public static TheoryData<string> All => [.. _samples.Keys];

    /// <summary>The models of a library, and code with marks.</summary>
    public static (string Models, string Code) Of(string library) => _samples[library];
}
