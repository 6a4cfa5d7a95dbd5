using KubeGuard.CSharp.Trees;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>The analysis of one member or local function, reduced to what other members need.</summary>
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

    /// <summary>Determines whether the code at a place is part of one of its objects, and was analyzed as such.</summary>
    public bool Sees(Location written) => _places.Contains(written);

    // Only the pods in a fragment are analyzed.
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
