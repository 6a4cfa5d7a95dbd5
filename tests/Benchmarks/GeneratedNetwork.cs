using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;

namespace KubeGuard.Benchmarks;

/// <summary>A cluster of a given size: each namespace denies what no policy allows, and half of the workloads have policies of their own.</summary>
internal static class GeneratedNetwork
{
    private const int Namespaces = 20;

    /// <summary>Reads the objects, in documents of the same text that a project would have.</summary>
    /// <param name="workloads">The number of Deployments.</param>
    /// <param name="policies">The number of NetworkPolicies.</param>
    public static IReadOnlyList<SetObject> Read(int workloads, int policies)
    {
        var texts = Enumerable.Range(0, workloads).Select(Workload)
            .Concat(Enumerable.Range(0, Namespaces).Select(DefaultDeny))
            .Concat(Enumerable.Range(0, policies - Namespaces).Select(number => Policy(number, workloads)));
        var settings = new RulePolicy(severity: _ => null, setting: _ => null);
        return
        [
            .. YamlStreamReader.Read("cluster.yaml", string.Join("---\n", texts)).Documents
                .SelectMany(document => ManifestObject.Of(document, ObjectUse.AsWritten))
                .Select(item => SetObject.Of(item.Value, settings)),
        ];
    }

    private static string Workload(int number) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: app-{{number}}, namespace: team-{{number % Namespaces}} }
        spec:
          selector: { matchLabels: { app: app-{{number}} } }
          template:
            metadata: { labels: { app: app-{{number}}, tier: {{(number % 3 == 0 ? "web" : "data")}} } }
            spec:
              containers:
              - name: app
                image: mcr.microsoft.com/contoso/app:1.0.0
                ports:
                - { name: http, containerPort: 8080 }

        """;

    private static string DefaultDeny(int number) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: default-deny, namespace: team-{{number}} }
        spec:
          podSelector: {}
          policyTypes: [Ingress, Egress]

        """;

    // Clients of the own namespace, and those of one other namespace; from there, a database, and an address outside.
    private static string Policy(int number, int workloads) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: app-{{number}}, namespace: team-{{number % Namespaces}} }
        spec:
          podSelector: { matchLabels: { app: app-{{number}} } }
          policyTypes: [Ingress, Egress]
          ingress:
          - from:
            - podSelector: { matchLabels: { tier: web } }
            - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: team-{{(number + 1) % Namespaces}} } }
              podSelector: { matchLabels: { tier: data } }
            ports:
            - port: http
          egress:
          - to:
            - podSelector: { matchLabels: { app: app-{{(number + Namespaces) % workloads}} } }
            ports:
            - port: 8080
          - to:
            - ipBlock: { cidr: 203.0.{{number % 100}}.0/24 }
            ports:
            - port: 443

        """;
}
