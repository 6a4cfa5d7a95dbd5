using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace KubeGuard.Expressions;

/// <summary>
/// A regular expression of Go, ready to match. Anybody may have written it, so it is matched in linear time where the runtime can, and
/// never for long.
/// </summary>
internal sealed class GoPattern
{
    private const int MaxKept = 1000;

    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(200);
    private static readonly ConcurrentDictionary<string, GoPattern> _kept = new(StringComparer.Ordinal);

    private readonly GoRegex _pattern;
    private readonly Lazy<Regex?> _regex;
    private volatile bool _isHopeless;

    /// <param name="pattern">The expression.</param>
    public GoPattern(string pattern)
    {
        _pattern = GoRegex.Parse(pattern);
        _regex = new Lazy<Regex?>(() => _pattern.Translation is { } translation ? Create(translation) : null);
    }

    /// <summary>The reason why Go refuses the expression; <see langword="null"/> if it does not, or if that is not certain.</summary>
    public string? Error => _pattern.Error;

    /// <summary>An expression that is used again and again, read once.</summary>
    public static GoPattern Of(string pattern)
    {
        if (_kept.TryGetValue(pattern, out var known))
        {
            return known;
        }

        // Counting takes all locks, so only a new expression does it.
        if (_kept.Count > MaxKept)
        {
            _kept.Clear();
        }

        return _kept.GetOrAdd(pattern, text => new GoPattern(text));
    }

    /// <summary>Determines whether a text has a match somewhere; <see langword="null"/> if that cannot be said.</summary>
    public bool? IsIn(string text) => Try(text, regex => regex.IsMatch(text), out var isIn) ? isIn : null;

    /// <summary>Finds the first match that Go finds; <see langword="null"/> if that cannot be said.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The index from which on it may be.</param>
    public Match? FindIn(string text, int start) => Try(text, regex => regex.Match(text, start), out var match) ? match : null;

    private bool Try<T>(string text, Func<Regex, T> match, out T? result)
    {
        result = default;
        if (_isHopeless || _regex.Value is not { } regex || !MeansTheSameIn(text))
        {
            return false;
        }

        try
        {
            result = match(regex);
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            _isHopeless = true;
            return false;
        }
    }

    private bool MeansTheSameIn(string text) =>
        _pattern.IsForAsciiOnly ? text.All(character => character <= 0x7F)
        : !_pattern.IsForBasicPlaneOnly || !text.Any(char.IsSurrogate);

    private static Regex? Create(string translation) =>
        (RegexRuntime.LinearTime is { } linear ? TryCreate(translation, linear) : null) ?? TryCreate(translation, RegexOptions.None);

    // An expression can be too large for the option, or for the runtime.
    private static Regex? TryCreate(string translation, RegexOptions options)
    {
        try
        {
            return new Regex(translation, RegexOptions.CultureInvariant | options, _patience);
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException or InsufficientExecutionStackException)
        {
            return null;
        }
    }
}
