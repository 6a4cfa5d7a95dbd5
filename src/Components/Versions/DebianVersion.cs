namespace KubeGuard.Components.Versions;

/// <summary>
/// A version of dpkg, <c>[epoch:]upstream[-revision]</c> (https://www.debian.org/doc/debian-policy/ch-controlfields.html#version): text and
/// numbers in turns, where a tilde comes before the end and letters before other characters.
/// </summary>
internal sealed class DebianVersion : PackageVersion<DebianVersion>
{
    private readonly string _epoch;
    private readonly string _upstream;
    private readonly string _revision;

    private DebianVersion(string epoch, string upstream, string revision)
    {
        _epoch = epoch;
        _upstream = upstream;
        _revision = revision;
    }

    /// <summary>Reads a version; <see langword="null"/> if it is empty, has white space, or has an epoch that is no number.</summary>
    public static DebianVersion? Parse(string text)
    {
        var colon = text.IndexOf(':');
        var epoch = colon < 0 ? "0" : text.Substring(0, colon);
        var rest = text.Substring(colon + 1);
        var dash = rest.LastIndexOf('-');
        var upstream = dash < 0 ? rest : rest.Substring(0, dash);
        return DigitRun.IsNumber(epoch) && upstream.Length > 0 && !text.Any(char.IsWhiteSpace)
            ? new DebianVersion(epoch, upstream, dash < 0 ? string.Empty : rest.Substring(dash + 1))
            : null;
    }

    /// <inheritdoc/>
    protected override int CompareTo(DebianVersion other)
    {
        var epochs = DigitRun.Compare(_epoch, other._epoch);
        var upstreams = epochs != 0 ? epochs : Compare(_upstream, other._upstream);
        return upstreams != 0 ? upstreams : Compare(_revision, other._revision);
    }

    private static int Compare(string left, string right)
    {
        var (at, other) = (0, 0);
        while (at < left.Length || other < right.Length)
        {
            while (IsText(left, at) || IsText(right, other))
            {
                var weights = Weight(left, at++).CompareTo(Weight(right, other++));
                if (weights != 0)
                {
                    return weights;
                }
            }

            var (end, otherEnd) = (DigitRun.EndOf(left, at), DigitRun.EndOf(right, other));
            var numbers = DigitRun.Compare(left, at, end, right, other, otherEnd);
            if (numbers != 0)
            {
                return numbers;
            }

            (at, other) = (end, otherEnd);
        }

        return 0;
    }

    private static bool IsText(string text, int index) => index < text.Length && !DigitRun.IsDigit(text[index]);

    // Digits end the text as the end of all does.
    private static int Weight(string text, int index) => !IsText(text, index) ? 0 : text[index] switch
    {
        '~' => -1,
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => text[index],
        var other => other + char.MaxValue,
    };
}
