namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>The comprehensions that macros make.</summary>
internal enum CelComprehensionKind : byte
{
    /// <summary><c>all</c>: the condition holds for every element.</summary>
    All,

    /// <summary><c>exists</c>: it holds for some element.</summary>
    Exists,

    /// <summary><c>exists_one</c>: it holds for exactly one.</summary>
    ExistsOne,

    /// <summary><c>filter</c>, <c>map</c> and <c>transformList</c>: a list of a result for each element for which the condition holds.</summary>
    List,

    /// <summary><c>transformMap</c>: a map of each key for which the condition holds to a result.</summary>
    Map,

    /// <summary><c>transformMapEntry</c>: a map of the entries that the result has for each element for which the condition holds.</summary>
    MapEntries,
}
