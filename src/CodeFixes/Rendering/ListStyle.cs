namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>The ways to write a list.</summary>
internal enum ListStyle
{
    /// <summary><c>new List&lt;string&gt; { "ALL" }</c>.</summary>
    List,

    /// <summary><c>new[] { "ALL" }</c>.</summary>
    Array,

    /// <summary><c>["ALL"]</c>.</summary>
    CollectionExpression,
}
