using KubeGuard.Edits;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>An edit whose target was found in the syntax tree and which can certainly be written.</summary>
/// <param name="operation">The kind of change.</param>
/// <param name="owner">The deepest expression on the way to the target that exists.</param>
/// <param name="missing">The fields below it that do not exist; empty if the owner is the target.</param>
/// <param name="value">The value to set or add.</param>
/// <param name="note">The work that is left to a person.</param>
internal sealed class ResolvedEdit(EditOperation operation, ExpressionSyntax owner, IReadOnlyList<PathSegment> missing, ManifestNode? value, string? note)
{
    /// <summary>The kind of change.</summary>
    public EditOperation Operation { get; } = operation;

    /// <summary>The deepest expression on the way to the target that exists.</summary>
    public ExpressionSyntax Owner { get; } = owner;

    /// <summary>The fields below the owner that do not exist.</summary>
    public IReadOnlyList<PathSegment> Missing { get; } = missing;

    /// <summary>The value to set or add.</summary>
    public ManifestNode? Value { get; } = value;

    /// <summary>The work that is left to a person.</summary>
    public string? Note { get; } = note;
}
