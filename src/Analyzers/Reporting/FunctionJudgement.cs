using KubeGuard.CSharp.Trees;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>What a member or local function says of the objects that it sees, as much of it as other members ask for.</summary>
internal sealed class FunctionJudgement
{
    private readonly HashSet<Location> _places = [];

    /// <summary>Sums up the objects of a function.</summary>
    public FunctionJudgement(IEnumerable<JudgedObject> objects)
    {
        var mistakes = new List<HeldMistake>();
        var visited = new HashSet<ManifestNode>();
        foreach (var judged in objects)
        {
            mistakes.AddRange(judged.Mistakes.Select(found => found.Held));
            foreach (var node in judged.Forms.SelectMany(JudgedNodes))
            {
                AddPlaces(node, visited);
            }
        }

        Mistakes = mistakes;
    }

    /// <summary>What is wrong, or is on one of its paths.</summary>
    public IReadOnlyList<HeldMistake> Mistakes { get; }

    /// <summary>Whether what is written at a place is in one of its objects, and was judged there.</summary>
    public bool Sees(Location written) => _places.Contains(written);

    // Of a part only the pods in it are judged.
    private static IEnumerable<ManifestNode> JudgedNodes(KubernetesObject form) =>
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

        var held = node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
            SequenceNode sequence => sequence.Items,
            _ => [],
        };
        foreach (var child in held)
        {
            AddPlaces(child, visited);
        }
    }
}
