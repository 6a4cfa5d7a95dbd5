using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Trees;

/// <summary>Finds the source files in which the parts of an object are written.</summary>
internal static class WrittenFiles
{
    /// <summary>The files, each of them once.</summary>
    public static IReadOnlyCollection<SyntaxTree> Of(KubernetesObject form)
    {
        var files = new HashSet<SyntaxTree>();
        var visited = new HashSet<ManifestNode>();
        var pending = new Stack<ManifestNode>();
        Add(form.Root.Node);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node.Location is SyntaxLocation location)
            {
                files.Add(location.WrittenIn);
            }

            switch (node)
            {
                case MappingNode mapping:
                    foreach (var entry in mapping.Entries)
                    {
                        Add(entry.Value);
                    }

                    break;
                case SequenceNode sequence:
                    foreach (var item in sequence.Items)
                    {
                        Add(item);
                    }

                    break;
            }
        }

        return files;

        void Add(ManifestNode? node)
        {
            if (node is not null && visited.Add(node))
            {
                pending.Push(node);
            }
        }
    }
}
