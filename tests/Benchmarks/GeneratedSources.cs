using System.Text;

namespace KubeGuard.Benchmarks;

/// <summary>C# sources and manifests of a given size.</summary>
internal static class GeneratedSources
{
    /// <summary>A class with methods that each create one deployment, all of them insecure or all hardened.</summary>
    public static string WithModels(int file, int creations, bool areCareless)
    {
        var source = new StringBuilder();
        source.Append("using System.Collections.Generic;\nusing k8s.Models;\n\nnamespace Generated;\n\n");
        source.Append($"public static class Factory{file}\n{{\n");
        for (var i = 0; i < creations; i++)
        {
            source.Append(areCareless ? Careless(file, i) : Hardened(file, i));
        }

        return source.Append("}\n").ToString();
    }

    /// <summary>A class of the same size that has nothing to do with Kubernetes.</summary>
    public static string WithoutModels(int file, int methods) => OrdinaryClass(file, methods, "", "");

    /// <summary>
    /// A class of ordinary methods, five of which create a deployment: 31 objects of model types in 400 lines, which is still
    /// more than in real operators.
    /// </summary>
    public static string Mixed(int file) =>
        OrdinaryClass(file, 12, "using k8s.Models;\n", Careless(file, 0) + Careless(file, 1) + Careless(file, 2) + Hardened(file, 3) + Hardened(file, 4));

    /// <summary>One method that creates pods by assignments, five for each.</summary>
    public static string Assignments(int count)
    {
        var source = new StringBuilder("using System.Collections.Generic;\nusing k8s.Models;\n\npublic static class Assignments\n{\n    public static void Make(List<V1Pod> pods, bool debug)\n    {\n");
        for (var i = 0; i < count; i += 5)
        {
            source.Append($$"""
                        var pod{{i}} = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container>() } };
                        pod{{i}}.Spec.Containers.Add(new V1Container { Name = "app", Image = "ghcr.io/contoso/app:{{i}}" });
                        pod{{i}}.Spec.Containers[0].SecurityContext = new V1SecurityContext();
                        pod{{i}}.Spec.Containers[0].SecurityContext.AllowPrivilegeEscalation = false;
                        if (debug) { pod{{i}}.Spec.HostNetwork = false; }

                """);
        }

        return source.Append("    }\n}\n").ToString();
    }

    /// <summary>Helpers that each complete the container of the next one.</summary>
    public static string HelperChain(int count)
    {
        var source = new StringBuilder("using k8s.Models;\n\npublic static class Chain\n{\n");
        for (var i = 0; i < count; i++)
        {
            source.Append(i == count - 1
                ? $"    public static V1Container Make{i}() => new V1Container {{ Name = \"app\", Image = \"ghcr.io/contoso/app:1\" }};\n"
                : $"    public static V1Container Make{i}() {{ var container = Make{i + 1}(); container.WorkingDir = \"/{i}\"; return container; }}\n");
        }

        return source.Append("}\n").ToString();
    }

    /// <summary>A manifest of one deployment.</summary>
    public static string Manifest(int number) => $"""
        # Deployment {number} of the benchmark.
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: service-{number}
          namespace: team-{number % 17}
          labels:
            app.kubernetes.io/name: service-{number}
            app.kubernetes.io/part-of: benchmark
        spec:
          replicas: {number % 5}
          selector:
            matchLabels:
              app.kubernetes.io/name: service-{number}
          template:
            metadata:
              labels:
                app.kubernetes.io/name: service-{number}
            spec:
              serviceAccountName: service-{number}
              containers:
              - name: service
                image: mcr.microsoft.com/contoso/service:{number}.0.1
                args: ["--urls", "http://0.0.0.0:8080", "--verbose"]
                ports:
                - name: http
                  containerPort: 8080
                env:
                - name: ASPNETCORE_ENVIRONMENT
                  value: Production
                - name: GREETING
                  valueFrom:
                    configMapKeyRef:
                      name: settings
                      key: greeting
                resources:
                  requests:
                    cpu: 100m
                    memory: 128Mi
                  limits:
                    memory: 256Mi
                securityContext:
                  runAsNonRoot: {(number % 2 == 0 ? "true" : "false")}
                  capabilities:
                    drop: [ALL]
                volumeMounts:
                - name: settings
                  mountPath: /settings
                  readOnly: true
              volumes:
              - name: settings
                configMap:
                  name: settings
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: service-{number}
          namespace: team-{number % 17}
        spec:
          selector:
            app.kubernetes.io/name: service-{number}
          ports:
          - port: 80
            targetPort: http

        """;

    /// <summary>Writes manifests for a comparison with other tools.</summary>
    public static void WriteManifests(int files, string folder)
    {
        Directory.CreateDirectory(folder);
        for (var number = 0; number < files; number++)
        {
            File.WriteAllText(Path.Combine(folder, $"service-{number}.yaml"), Manifest(number));
        }
    }

    private static string Careless(int file, int number) => $$"""
            public static V1Deployment Careless{{file}}_{{number}}(string name) => new V1Deployment
            {
                Metadata = new V1ObjectMeta { Name = name },
                Spec = new V1DeploymentSpec
                {
                    Replicas = {{number}},
                    Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = name } },
                    Template = new V1PodTemplateSpec
                    {
                        Spec = new V1PodSpec
                        {
                            Containers = new List<V1Container>
                            {
                                new V1Container { Name = "app", Image = "ghcr.io/contoso/app:{{number}}" },
                            },
                        },
                    },
                },
            };

        """;

    private static string Hardened(int file, int number) => $$"""
            public static V1Deployment Hardened{{file}}_{{number}}(string name)
            {
                var securityContext = new V1SecurityContext { RunAsNonRoot = true, Capabilities = new() { Drop = ["ALL"] } };
                securityContext.AllowPrivilegeEscalation = false;
                securityContext.ReadOnlyRootFilesystem = true;
                var container = new V1Container
                {
                    Name = "app",
                    Image = $"mcr.microsoft.com/contoso/app:{name}",
                    SecurityContext = securityContext,
                    Resources = new V1ResourceRequirements
                    {
                        Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new("256Mi"), ["cpu"] = new("500m") },
                    },
                };
                return new V1Deployment
                {
                    Metadata = new() { Name = name },
                    Spec = new() { Selector = new(), Template = new() { Spec = new() { Containers = [container], AutomountServiceAccountToken = false } } },
                };
            }

        """;

    private static string OrdinaryClass(int file, int methods, string usings, string members)
    {
        var source = new StringBuilder();
        source.Append("using System.Collections.Generic;\nusing System.Linq;\nusing System.Text;\n").Append(usings).Append("\nnamespace Generated;\n\n");
        source.Append($"public sealed class Service{file}\n{{\n    private readonly Dictionary<string, List<int>> _values = new();\n");
        for (var i = 0; i < methods; i++)
        {
            source.Append(OrdinaryMethod(i));
        }

        return source.Append(members).Append("}\n").ToString();
    }

    private static string OrdinaryMethod(int number) => $$"""

            public string Render{{number}}(string key, int limit)
            {
                if (!_values.TryGetValue(key, out var list))
                {
                    list = new List<int> { 1, 2, 3 };
                    _values[key] = list;
                }

                var text = new StringBuilder();
                foreach (var value in list.Where(value => value < limit).Select(value => value * {{number}}))
                {
                    text.Append(value).Append(", ");
                }

                return $"{key}: {text}";
            }

        """;
}
