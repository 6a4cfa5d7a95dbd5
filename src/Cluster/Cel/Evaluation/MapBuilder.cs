using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>Collects the entries of a map.</summary>
internal sealed class MapBuilder
{
    private readonly Dictionary<CelValue, CelValue> _entries = new(CelKeyComparer.Instance);

    /// <summary>The map.</summary>
    public CelDictionary Map => new(_entries);

    /// <summary>Adds an entry.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns><see langword="null"/>, or the error or unknown value that there is in place of a map.</returns>
    public CelValue? Add(CelValue key, CelValue value)
    {
        if (key.IsError || key.IsUnknown || value.IsError)
        {
            return key.IsError || key.IsUnknown ? key : value;
        }

        if (key.Kind is not (CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.String))
        {
            return new CelError($"unsupported key type: {key.Type}");
        }

        if (_entries.ContainsKey(key))
        {
            return new CelError($"failed with repeated key: {Libraries.CelConversions.Display(key)}");
        }

        _entries.Add(key, value);
        return null;
    }
}
