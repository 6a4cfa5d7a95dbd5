using System.Diagnostics.CodeAnalysis;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Cases;

/// <summary>An object of a custom resource, whose fields may have errors for values.</summary>
internal sealed class CrdMap(IReadOnlyDictionary<string, CelValue> fields) : CelMap
{
    /// <inheritdoc/>
    public override int Count => fields.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => fields.Keys.Select(key => new CelString(key));

    /// <inheritdoc/>
    public override bool TryGet(CelValue key, [NotNullWhen(true)] out CelValue? value)
    {
        value = key is CelString name ? fields.GetValueOrDefault(name.Value) : null;
        return value is not null;
    }
}
