namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>The names of operators as functions.</summary>
internal static class CelOperators
{
    /// <summary><c>a &amp;&amp; b</c>.</summary>
    public const string And = "_&&_";

    /// <summary><c>a || b</c>.</summary>
    public const string Or = "_||_";

    /// <summary><c>a ? b : c</c>.</summary>
    public const string Conditional = "_?_:_";

    /// <summary><c>a == b</c>.</summary>
    public const string Equal = "_==_";

    /// <summary><c>a != b</c>.</summary>
    public const string NotEqual = "_!=_";

    /// <summary><c>a[b]</c>.</summary>
    public const string Index = "_[_]";

    /// <summary><c>a[?b]</c>.</summary>
    public const string OptionalIndex = "_[?_]";

    /// <summary><c>a in b</c>.</summary>
    public const string In = "@in";

    /// <summary><c>!a</c>.</summary>
    public const string Not = "!_";

    /// <summary><c>-a</c>.</summary>
    public const string Negate = "-_";

    /// <summary>The function of a sign of a relation.</summary>
    /// <param name="sign">The sign, or <c>in</c>.</param>
    /// <returns>The function; <see langword="null"/> for another sign.</returns>
    public static string? OfRelation(string sign) =>
        sign is "==" or "!=" or "<" or "<=" or ">" or ">=" ? $"_{sign}_" : sign == "in" ? In : null;
}
