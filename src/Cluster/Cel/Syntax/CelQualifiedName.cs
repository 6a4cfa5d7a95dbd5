namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>Reads selections from a name as one name with dots.</summary>
internal static class CelQualifiedName
{
    /// <summary>The name that a node is, such as <c>google.protobuf.Timestamp</c>; <see langword="null"/> if it is none.</summary>
    /// <param name="node">The node.</param>
    public static string? Of(CelSyntaxNode? node) => node switch
    {
        CelIdentifier identifier => identifier.Name,
        CelSelection { Form: CelSelectionForm.Plain } selection when Of(selection.Operand) is { } prefix => $"{prefix}.{selection.Field}",
        _ => null,
    };

    /// <summary>Determines whether the name is written with a dot before it.</summary>
    /// <param name="node">The node.</param>
    public static bool IsAbsolute(CelSyntaxNode node) =>
        node is CelIdentifier { IsAbsolute: true } || (node is CelSelection selection && IsAbsolute(selection.Operand));
}
