using System.Diagnostics.CodeAnalysis;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>Given values of variables.</summary>
internal sealed class Variables(params IEnumerable<(string Name, CelValue Value)> values) : ICelVariables
{
    private readonly Dictionary<string, CelValue> _values = values.ToDictionary(value => value.Name, value => value.Value);

    /// <inheritdoc/>
    public bool TryGet(string name, [NotNullWhen(true)] out CelValue? value) => _values.TryGetValue(name, out value);
}
