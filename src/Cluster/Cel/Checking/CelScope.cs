using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Checking;

/// <summary>The variables of macros that can be used at a place, from the innermost out.</summary>
/// <param name="outer">The scope around it.</param>
/// <param name="name">The name of the variable.</param>
/// <param name="type">Its type.</param>
internal sealed class CelScope(CelScope? outer, string name, CelType type)
{
    /// <summary>The type of the variable.</summary>
    public CelType Type { get; } = type;

    /// <summary>The number of variables around this one, which is its place in a frame.</summary>
    public int Slot { get; } = outer is null ? 0 : outer.Slot + 1;

    /// <summary>Finds a variable.</summary>
    /// <param name="scope">The innermost scope.</param>
    /// <param name="name">The name.</param>
    public static CelScope? Find(CelScope? scope, string name)
    {
        while (scope is not null && scope.Name != name)
        {
            scope = scope.Outer;
        }

        return scope;
    }

    private string Name { get; } = name;

    private CelScope? Outer { get; } = outer;
}
