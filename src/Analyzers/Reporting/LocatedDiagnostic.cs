using KubeGuard.CSharp.Trees;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A diagnostic, and where in source it has its cause.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Location">The cause.</param>
internal sealed record LocatedDiagnostic(Diagnostic Diagnostic, SyntaxLocation Location);
