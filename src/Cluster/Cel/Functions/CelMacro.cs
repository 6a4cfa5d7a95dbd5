using KubeGuard.Cluster.Cel.Syntax;

namespace KubeGuard.Cluster.Cel.Functions;

/// <summary>A call that the parser replaces, such as <c>list.all(x, condition)</c>.</summary>
/// <param name="name">The name of the call.</param>
/// <param name="isReceiver">Whether it is written behind a receiver.</param>
/// <param name="count">The number of arguments without the receiver.</param>
/// <param name="expand">What the call is replaced with; <see langword="null"/> if it stays a call.</param>
internal sealed class CelMacro(string name, bool isReceiver, int count, Func<CelMacroCall, CelSyntaxNode?> expand)
{
    /// <summary>The name of the call.</summary>
    public string Name { get; } = name;

    /// <summary>Indicates whether it is written behind a receiver.</summary>
    public bool IsReceiver { get; } = isReceiver;

    /// <summary>The number of arguments without the receiver.</summary>
    public int Count { get; } = count;

    /// <summary>Makes the node that replaces the call; <see langword="null"/> if it stays a call.</summary>
    public Func<CelMacroCall, CelSyntaxNode?> Expand { get; } = expand;
}
