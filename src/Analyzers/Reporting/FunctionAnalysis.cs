using KubeGuard.CSharp.Trees;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>The analysis of one member or local function, reduced to what other members ask for.</summary>
internal sealed class FunctionAnalysis
{
    private readonly HashSet<Location> _places = [];

    /// <summary>Creates the analysis from the objects of a function.</summary>
    public FunctionAnalysis(IEnumerable<AnalyzedObject> objects)
    {
        var findings = new List<EscapingFinding>();
        var visited = new HashSet<ManifestNode>();
        foreach (var analyzed in objects)
        {
            findings.AddRange(analyzed.Findings.Select(found => found.Escaping));
            foreach (var node in analyzed.Forms.SelectMany(AnalyzedNodes))
            {
                AddPlaces(node, visited);
            }
        }

        Findings = findings;
    }

    /// <summary>Its findings, those on only one of its paths included.</summary>
    public IReadOnlyList<EscapingFinding> Findings { get; }

    /// <summary>Whether what is written at a place is in one of its objects, and was analyzed there.</summary>
    public bool Sees(Location written) => _places.Contains(written);

    // Of a fragment only the pods in it are analyzed.
    private static IEnumerable<ManifestNode> AnalyzedNodes(KubernetesObject form) =>
        (form.Type is null ? form.Pods.Select(pod => pod.Spec) : [form.Root]).Select(cursor => cursor.Node).OfType<ManifestNode>();

    private void AddPlaces(ManifestNode node, HashSet<ManifestNode> visited)
    {
        if (!visited.Add(node))
        {
            return;
        }

        if (node.Location is SyntaxLocation location)
        {
            _places.Add(location.Written);
        }

        var children = node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
            SequenceNode sequence => sequence.Items,
            _ => [],
        };
        foreach (var child in children)
        {
            AddPlaces(child, visited);
        }
    }
}
