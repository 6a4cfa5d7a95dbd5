using Xunit.v3;

namespace KubeGuard.Tests;

/// <summary>
/// Says in one line which tests a run left out and how to run them, instead of a line for each of them. It is the last test of its
/// project, and if several projects run at the same time, the last one reports for all.
/// </summary>
[CollectionDefinition(nameof(LeftOutTests), DisableParallelization = true)]
[Collection(nameof(LeftOutTests))]
public sealed class LeftOutTests
{
    private static int _ofMatrix;
    private static int _ofCorpus;

    [Fact]
    public void Are_named_at_the_end()
    {
        var all = TestSession.End(new LeftOutCounts(_ofMatrix, _ofCorpus));

        Assert.SkipUnless(all.IsNone, all.ToString());
    }

    /// <summary>The test cases that are run; the others are counted.</summary>
    internal static IReadOnlyCollection<IXunitTestCase> Filter(IFactAttribute attribute, IReadOnlyCollection<IXunitTestCase> cases)
    {
        switch ((attribute as IConditionalTest)?.LeftOut)
        {
            case LeftOutReason.Matrix:
                Interlocked.Add(ref _ofMatrix, cases.Count);
                return [];
            case LeftOutReason.Corpus:
                Interlocked.Add(ref _ofCorpus, cases.Count);
                return [];
            default:
                return cases;
        }
    }
}
