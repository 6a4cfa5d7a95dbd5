using KubeGuard.CSharp.Trees;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A diagnostic, and where in source it has its cause.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Location">The cause.</param>
/// <param name="IsMissing">Whether something is missing, so that other code may still add it.</param>
internal sealed record LocatedDiagnostic(Diagnostic Diagnostic, SyntaxLocation Location, bool IsMissing)
{
    /// <summary>What identifies the mistake, wherever it is seen from.</summary>
    public (string Id, Location Written) Mistake => (Diagnostic.Id, Location.Written);
}
