using System.Runtime.CompilerServices;
using Xunit.v3;

namespace KubeGuard.Tests;

/// <summary>A theory that reads the labelled corpus.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(ConditionalTheoryDiscoverer))]
internal sealed class CorpusTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : TheoryAttribute(sourceFilePath, sourceLineNumber), IConditionalTest
{
    public LeftOutReason? LeftOut => LabelledCorpus.IsPresent ? null : LeftOutReason.Corpus;
}
