using System.Diagnostics.CodeAnalysis;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>No variables, for expressions without any.</summary>
internal sealed class NoVariables : ICelVariables
{
    private NoVariables()
    {
    }

    /// <summary>The only one.</summary>
    public static NoVariables Instance { get; } = new();

    /// <inheritdoc/>
    public bool TryGet(string name, [NotNullWhen(true)] out CelValue? value)
    {
        value = null;
        return false;
    }
}
