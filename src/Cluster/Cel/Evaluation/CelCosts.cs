namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>Costs of the language in units of cel-go (common/cost.go and interpreter/runtimecost.go there).</summary>
internal static class CelCosts
{
    /// <summary>The cost of a list that is not constant.</summary>
    public const int List = 10;

    /// <summary>The cost of a map that is not constant.</summary>
    public const int Map = 30;

    /// <summary>The cost of a message.</summary>
    public const int Message = 40;

    /// <summary>The cost of going through text or elements: a tenth of their number.</summary>
    /// <param name="size">The number of code points, bytes, elements or entries.</param>
    public static long OfTraversal(long size) => (size + 9) / 10;

    /// <summary>The cost of matching a regular expression.</summary>
    /// <param name="textSize">The number of code points of the text.</param>
    /// <param name="patternSize">That of the expression.</param>
    public static long OfMatch(long textSize, long patternSize) => OfTraversal(textSize + 1) * ((patternSize + 3) / 4);
}
