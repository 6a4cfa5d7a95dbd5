using System.Text.Json;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>The inputs and expected outputs of netpol-analyzer's own tests.</summary>
internal static class NetworkOracle
{
    private static readonly string[] _extensions = [".yaml", ".yml", ".json"];

    /// <summary>The expected outputs of a folder.</summary>
    public static IEnumerable<TheoryDataRow<string>> Cases(params string[] folders) => LabelledCorpus.IsPresent
        ? folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(LabelledCorpus.Network, folder), "*.json").Order(StringComparer.Ordinal)
            .Select(file => new TheoryDataRow<string>($"{folder}/{Path.GetFileNameWithoutExtension(file)}")))
        : [new TheoryDataRow<string>("")];

    /// <summary>The expected output of a case.</summary>
    public static JsonElement Expected(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(LabelledCorpus.Network, name + ".json"))).RootElement;

    /// <summary>Computes the connections of a folder of inputs as netpol-analyzer does.</summary>
    public static Connectivity Compute(string directory) => Connectivity.Compute(Objects(directory), NetworkSemantics.NetpolAnalyzer);

    /// <summary>The objects of a folder of inputs. A file that is no YAML gives what comes before the error.</summary>
    public static IReadOnlyList<SetObject> Objects(string directory) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(LabelledCorpus.Network, "inputs", directory), "*", SearchOption.AllDirectories)
            .Where(file => _extensions.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => YamlStreamReader.Read(file, File.ReadAllText(file)).Documents)
            .Select(document => KubernetesObject.FromDocument(document.Root))
            .OfType<KubernetesObject>()
            .SelectMany(EmbeddedObjects.Unwrap)
            .Select(SetObjects.Whole),
    ];

    /// <summary>The ports of an expected output.</summary>
    public static PortSet PortsOf(JsonElement set)
    {
        if (set.TryGetProperty("all", out _))
        {
            return PortSet.All;
        }

        var ports = PortSet.None;
        foreach (var protocol in set.EnumerateObject().Where(property => property.Name != "none"))
        {
            Assert.True(TransportProtocols.TryParse(protocol.Name, out var known), protocol.Name);
            foreach (var range in protocol.Value.EnumerateArray())
            {
                ports = ports.Union(PortSet.Of(known, range[0].GetInt32(), range[1].GetInt32()));
            }
        }

        return ports;
    }
}
