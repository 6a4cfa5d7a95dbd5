using System.Runtime.CompilerServices;
using Xunit.v3;

namespace KubeGuard.Tests;

/// <summary>A test that reads the labelled corpus.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(ConditionalFactDiscoverer))]
internal sealed class CorpusFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber), IConditionalTest
{
    public LeftOutReason? LeftOut => LabelledCorpus.IsPresent ? null : LeftOutReason.Corpus;
}
