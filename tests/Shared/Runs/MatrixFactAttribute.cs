using System.Runtime.CompilerServices;
using Xunit.v3;

namespace KubeGuard.Tests;

/// <summary>A test of the whole matrix only.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(ConditionalFactDiscoverer))]
internal sealed class MatrixFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber), IConditionalTest
{
    public LeftOutReason? LeftOut => TestMatrix.IsWhole ? null : LeftOutReason.Matrix;
}
