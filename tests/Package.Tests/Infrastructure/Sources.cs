namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>The same pod as a manifest and as C#: hardened, except for an error and a warning.</summary>
internal static class Sources
{
    public const string Manifest = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: api
        spec:
          automountServiceAccountToken: false
          securityContext:
            runAsNonRoot: true
            seccompProfile:
              type: RuntimeDefault
          containers:
            - name: api
              image: mcr.microsoft.com/api:1.0
              resources:
                requests: { cpu: 100m, memory: 64Mi }
                limits: { cpu: 100m, memory: 64Mi }
              securityContext:
                privileged: {|error KUBE1005:true|}
                allowPrivilegeEscalation: {|warning KUBE1102:true|}
                readOnlyRootFilesystem: true
                capabilities:
                  drop: [ALL]

        """;

    public const string CSharp = """
        using k8s.Models;

        public static class Pods
        {
            public static V1Pod Api() => new()
            {
                Metadata = new() { Name = "api" },
                Spec = new()
                {
                    AutomountServiceAccountToken = false,
                    SecurityContext = new() { RunAsNonRoot = true, SeccompProfile = new() { Type = "RuntimeDefault" } },
                    Containers =
                    [
                        new()
                        {
                            Name = "api",
                            Image = "mcr.microsoft.com/api:1.0",
                            Resources = new()
                            {
                                Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("100m"), ["memory"] = new("64Mi") },
                                Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("100m"), ["memory"] = new("64Mi") },
                            },
                            SecurityContext = new()
                            {
                                Privileged = {|error KUBE1005:true|},
                                AllowPrivilegeEscalation = {|warning KUBE1102:true|},
                                ReadOnlyRootFilesystem = true,
                                Capabilities = new() { Drop = ["ALL"] },
                            },
                        },
                    ],
                },
            };
        }

        """;

    public const string KubernetesClientAot = """<PackageReference Include="KubernetesClient.Aot" Version="21.0.8" />""";

    public const string KubernetesClient = """<PackageReference Include="KubernetesClient" Version="21.0.8" />""";
}
