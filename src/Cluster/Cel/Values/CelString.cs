using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A string. CEL counts its code points, C# its UTF-16 code units.</summary>
/// <param name="value">The value in C#.</param>
internal sealed class CelString(string value) : CelValue(CelKind.String)
{
    private int _length = -1;

    /// <summary>The value in C#.</summary>
    public string Value { get; } = value;

    /// <summary>The number of code points.</summary>
    public int Length => _length >= 0 ? _length : _length = CountCodePoints(Value);

    /// <inheritdoc/>
    public override CelType Type => CelType.String;

    /// <inheritdoc/>
    public override long Size => Length;

    private static int CountCodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }
}
