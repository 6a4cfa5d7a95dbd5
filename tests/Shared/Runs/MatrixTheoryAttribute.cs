using System.Runtime.CompilerServices;
using Xunit.v3;

namespace KubeGuard.Tests;

/// <summary>A theory of the whole matrix only.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(ConditionalTheoryDiscoverer))]
internal sealed class MatrixTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : TheoryAttribute(sourceFilePath, sourceLineNumber), IConditionalTest
{
    public LeftOutReason? LeftOut => TestMatrix.IsWhole ? null : LeftOutReason.Matrix;
}
