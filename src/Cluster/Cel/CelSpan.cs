namespace KubeGuard.Cluster.Cel;

/// <summary>A part of the text of an expression, in UTF-16 code units.</summary>
/// <param name="Start">The offset of its start, from 0.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct CelSpan(int Start, int Length)
{
    /// <summary>The offset behind the part.</summary>
    public int End => Start + Length;

    /// <summary>The part from a start to an end.</summary>
    public static CelSpan Between(int start, int end) => new(start, end - start);
}
