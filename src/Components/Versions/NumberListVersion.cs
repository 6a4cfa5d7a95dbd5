namespace KubeGuard.Components.Versions;

/// <summary>
/// A version that is a list of numbers between dots or dashes, of which a longer one is newer than a shorter one that it starts with: those of
/// Haskell's Cabal (https://hackage.haskell.org/package/Cabal-syntax/docs/Distribution-Version.html) and of R
/// (https://stat.ethz.ch/R-manual/R-devel/library/base/html/numeric_version.html).
/// </summary>
internal sealed class NumberListVersion : PackageVersion<NumberListVersion>
{
    private readonly string[] _numbers;

    private NumberListVersion(string[] numbers) => _numbers = numbers;

    /// <summary>Reads a version; <see langword="null"/> if a part is no number.</summary>
    public static NumberListVersion? Parse(string text)
    {
        var numbers = text.Split('.', '-');
        return numbers.All(DigitRun.IsNumber) ? new NumberListVersion(numbers) : null;
    }

    /// <inheritdoc/>
    protected override int CompareTo(NumberListVersion other) => SequenceComparison.ShorterFirst(_numbers, other._numbers, DigitRun.Compare);
}
