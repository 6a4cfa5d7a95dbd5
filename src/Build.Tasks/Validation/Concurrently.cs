namespace KubeGuard.Build.Validation;

/// <summary>Work on many items at once, on no more threads than there are processors.</summary>
internal static class Concurrently
{
    /// <summary>Converts every item; the results are in the order of the items.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> convert, CancellationToken cancellationToken)
    {
        var results = new TResult[items.Count];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, items.Count, options, i => results[i] = convert(items[i]));
        return results;
    }
}
