using KubeGuard.Build.Configuration;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Validation;

/// <summary>Checks files: what MSBuild, a test or a benchmark runs.</summary>
/// <param name="policies">The settings of each file.</param>
/// <param name="read">Reads the text of a file by its path; the file system unless given.</param>
public sealed class ManifestValidation(PolicyProvider policies, Func<string, string>? read = null)
{
    // Texts are needed twice; beyond this the disk is asked twice.
    private const long MaxKeptCharacters = 16 * 1024 * 1024;

    private readonly Func<string, string> _read = read ?? TextFile.ReadStrictly;
    private readonly ManifestJudge _judge = new(policies);
    private long _keptCharacters;

    /// <summary>Checks files, in parallel and with few of them in memory at once.</summary>
    /// <returns>All findings in the order of file, line, column and ID, the suppressed ones included.</returns>
    /// <exception cref="OperationCanceledException">The token asked to stop.</exception>
    public IReadOnlyList<ManifestFinding> Run(IReadOnlyList<ManifestFile> files, CancellationToken cancellationToken = default)
    {
        var inputs = InParallel(files, file => Survey(file, cancellationToken), cancellationToken);
        var sets = inputs
            .GroupBy(input => input.File.Set, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new ManifestSet([.. same.SelectMany(input => input.Related)]), StringComparer.Ordinal);
        return FindingMerger.Merge(InParallel(inputs, input => Judge(input, sets[input.File.Set], cancellationToken), cancellationToken));
    }

    private static TResult[] InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> convert, CancellationToken cancellationToken)
    {
        var results = new TResult[items.Count];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, items.Count, options, i => results[i] = convert(items[i]));
        return results;
    }

    private ManifestInput Survey(ManifestFile file, CancellationToken cancellationToken)
    {
        try
        {
            var text = _read(file.Path);
            var isKept = Interlocked.Add(ref _keptCharacters, text.Length) <= MaxKeptCharacters;
            return new ManifestInput(file, isKept ? text : null, RelatedObjects.In(file, text, cancellationToken));
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            // It fails again when it is judged, and is reported there.
            return new ManifestInput(file, null, []);
        }
    }

    private IReadOnlyList<ManifestFinding> Judge(ManifestInput input, ManifestSet set, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = input.Text ?? _read(input.File.Path);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return [_judge.Unreadable(input.File, FileFailure.Describe(exception))];
        }

        return _judge.Judge(input.File, text, set, cancellationToken);
    }
}
