using System.Diagnostics.CodeAnalysis;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel;

/// <summary>The variables of an evaluation. They are asked for when an expression reads one, at most once an evaluation.</summary>
internal interface ICelVariables
{
    /// <summary>Finds the value of a variable. It may be an error or unknown.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, if there is such a variable.</param>
    bool TryGet(string name, [NotNullWhen(true)] out CelValue? value);
}
