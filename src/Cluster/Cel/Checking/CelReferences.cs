using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Checking;

/// <summary>The meaning of the names in an expression. The nodes are keys by identity.</summary>
internal sealed class CelReferences
{
    /// <summary>The types of all nodes, as far as they are known.</summary>
    public Dictionary<CelSyntaxNode, CelType> Types { get; } = [];

    /// <summary>Names of variables of macros, with their place in a frame.</summary>
    public Dictionary<CelSyntaxNode, int> Locals { get; } = [];

    /// <summary>Names, and selections from names, that are variables of the environment.</summary>
    public Dictionary<CelSyntaxNode, string> Variables { get; } = [];

    /// <summary>Names, and selections from names, that are constants.</summary>
    public Dictionary<CelSyntaxNode, CelConstant> Constants { get; } = [];

    /// <summary>The overloads that a call may mean. More than one if types are known when the expression runs.</summary>
    public Dictionary<CelCall, IReadOnlyList<CelOverload>> Overloads { get; } = [];

    /// <summary>The calls whose target is a namespace rather than a receiver.</summary>
    public HashSet<CelCall> InNamespace { get; } = [];

    /// <summary>The places in a frame of the variables that a node introduces.</summary>
    public Dictionary<CelSyntaxNode, int> Slots { get; } = [];

    /// <summary>The number of places that a frame needs.</summary>
    public int FrameSize { get; set; }
}
