using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>A place of an expression that reads what only the cluster knows, such as the user of a request.</summary>
/// <param name="place">The place of the expression.</param>
/// <param name="span">The part of its text.</param>
/// <param name="name">What it reads.</param>
internal sealed class UnknownInput(ManifestCursor place, CelSpan span, string name)
{
    private const string Authorizer = "authorizer";
    private const string Request = "request";

    /// <summary>The place of the expression.</summary>
    public ManifestCursor Place { get; } = place;

    /// <summary>The part of its text.</summary>
    public CelSpan Span { get; } = span;

    /// <summary>The input that it reads, such as <c>request.userInfo</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The first such place in an expression; <see langword="null"/> if there is none.</summary>
    public static UnknownInput? FirstIn(PolicyExpression expression)
    {
        var left = new Stack<CelSyntaxNode>();
        if (expression.Syntax is { } root)
        {
            left.Push(root);
        }

        while (left.Count > 0)
        {
            var node = left.Pop();
            if (NameIn(node) is { } name)
            {
                return new UnknownInput(expression.Place, node.Span, name);
            }

            foreach (var child in node.Children.Reverse())
            {
                left.Push(child);
            }
        }

        return null;
    }

    private static string? NameIn(CelSyntaxNode node) => node switch
    {
        CelIdentifier { Name: Authorizer or Authorizer + ".requestResource" } => Authorizer,
        CelSelection { Operand: CelIdentifier { Name: Request }, Field: var field } when RequestValue.UnknownFields.Contains(field) => $"{Request}.{field}",
        _ => null,
    };
}
