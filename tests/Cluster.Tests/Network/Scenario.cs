using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>Manifests and who in them may connect to whom.</summary>
internal sealed class Scenario
{
    private readonly Connectivity _connectivity;

    public Scenario(string yaml, NetworkSemantics? semantics = null)
    {
        var stream = YamlStreamReader.Read("test.yaml", yaml);
        Assert.Empty(stream.Errors);
        Objects = [.. stream.Documents.Select(document => KubernetesObject.FromDocument(document.Root)).OfType<KubernetesObject>().SelectMany(EmbeddedObjects.Unwrap).Select(SetObjects.Whole)];
        _connectivity = Connectivity.Compute(Objects, semantics ?? NetworkSemantics.Kubernetes);
    }

    public IReadOnlyList<SetObject> Objects { get; }

    public NetworkModel Model => _connectivity.Model;

    public IReadOnlyList<Connection> Connections => _connectivity.Connections;

    /// <summary>The ports on which one peer may connect to another; a peer is <c>namespace/name</c>, an address, or <c>ingress</c>.</summary>
    public string Ports(string source, string destination)
    {
        if (source == "ingress")
        {
            return (Connections.FirstOrDefault(connection => connection.Source == NamedPeer.IngressController && connection.Destination == NamedPeer.Of(Workload(destination)))?.Ports ?? PortSet.None).ToString();
        }

        var ports =
            AddressText.TryParse(source, out var from) ? Model.Allowed(Range(Model.Sources, from), Workload(destination))
            : AddressText.TryParse(destination, out var to) ? Model.Allowed(Workload(source), Range(Model.Destinations, to))
            : Model.Allowed(Workload(source), Workload(destination));
        return ports.ToString();
    }

    /// <summary>A pod with a label <c>app</c> of its name.</summary>
    public static string Pod(string @namespace, string name, string spec = "{ containers: [{ name: main, ports: [{ name: http, containerPort: 8080 }] }] }") => $$"""

        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: {{name}}, namespace: {{@namespace}}, labels: { app: {{name}} } }
        spec: {{spec}}

        """;

    /// <summary>A namespace with a label <c>team</c>.</summary>
    public static string Namespace(string name, string team) => $$"""

        ---
        apiVersion: v1
        kind: Namespace
        metadata: { name: {{name}}, labels: { team: {{team}} } }

        """;

    /// <summary>A NetworkPolicy of Kubernetes.</summary>
    public static string NetworkPolicy(string @namespace, string name, string spec) => $$"""

        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}, namespace: {{@namespace}} }
        spec: {{spec}}

        """;

    /// <summary>Another object.</summary>
    public static string Object(string apiVersion, string kind, string metadata, string spec) => $$"""

        ---
        apiVersion: {{apiVersion}}
        kind: {{kind}}
        metadata: { {{metadata}} }
        spec: {{spec}}

        """;

    private Workload Workload(string name) => Model.Workloads.Single(workload => $"{workload.Namespace.Name}/{workload.Name}" == name);

    private static AddressRange Range(IEnumerable<AddressRange> ranges, Address address) => ranges.Single(range => range.Range.Contains(address));
}
