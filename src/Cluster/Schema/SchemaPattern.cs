using System.Text.RegularExpressions;
using KubeGuard.Expressions;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// A pattern of a schema. Anybody may have written it, so it is matched in linear time where the runtime can, and never for long.
/// </summary>
internal sealed class SchemaPattern
{
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(200);

    private readonly GoRegex _pattern;
    private readonly Lazy<Regex?> _regex;
    private volatile bool _isHopeless;

    /// <param name="pattern">The pattern.</param>
    public SchemaPattern(string pattern)
    {
        _pattern = GoRegex.Parse(pattern);
        _regex = new Lazy<Regex?>(() => _pattern.Translation is { } translation ? Create(translation) : null);
    }

    /// <summary>Determines whether a text has a match somewhere; <see langword="null"/> if that cannot be said.</summary>
    public bool? IsIn(string text)
    {
        // A pair of surrogates is one character in Go.
        if (_isHopeless || _regex.Value is not { } regex || text.Any(character => char.IsSurrogate(character) || (_pattern.IsForAsciiOnly && character > 0x7F)))
        {
            return null;
        }

        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            _isHopeless = true;
            return null;
        }
    }

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
