using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Gates;

/// <summary>
/// The names of the classes that may be custom resources of a compilation's own, and of those that they are made of, without
/// binding. Other classes may have the same names, but no such class has another one.
/// </summary>
internal sealed class ResourceNames
{
    // One of them is in the declaration of each resource or of a base class.
    private static readonly string[] _marks = ["KubernetesEntityAttribute", "V1ObjectMeta", "IKubernetesObject"];

    private readonly HashSet<string> _resources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    private ResourceNames(IReadOnlyList<DeclaredType> types)
    {
        AddClosure(types, _resources, type => type.Words.Intersect(_marks).Any() || type.Bases.Any(_resources.Contains));
        if (_resources.Count > 0)
        {
            AddParts(types);
        }
    }

    /// <summary>Reads the declarations of a compilation.</summary>
    public static ResourceNames Of(Compilation compilation) => new([.. compilation.SyntaxTrees.Select(DeclaredNames.Of).SelectMany(file => file.Types)]);

    /// <summary>Determines whether a class of this name may be a resource.</summary>
    public bool IsResource(string name) => _resources.Contains(name);

    /// <summary>Determines whether a class of this name may be a resource, or one that a resource is made of.</summary>
    public bool IsPart(string name) => _parts.Contains(name);

    private static void AddClosure(IReadOnlyList<DeclaredType> types, HashSet<string> names, Func<DeclaredType, bool> belongs)
    {
        var others = types.ToList();
        while (others.RemoveAll(type => names.Contains(type.Name) || (belongs(type) && names.Add(type.Name))) > 0)
        {
        }
    }

    private void AddParts(IReadOnlyList<DeclaredType> types)
    {
        var declared = types.ToLookup(type => type.Name, StringComparer.Ordinal);
        var pending = new Stack<string>(_resources);
        while (pending.Count > 0)
        {
            var name = pending.Pop();
            if (_parts.Add(name))
            {
                foreach (var word in declared[name].SelectMany(type => type.Words).Where(declared.Contains))
                {
                    pending.Push(word);
                }
            }
        }
    }
}
