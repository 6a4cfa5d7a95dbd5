using System.Globalization;
using System.Text;

namespace KubeGuard.Expressions;

/// <summary>Reads a regular expression of Go and writes it for .NET. Every character and class is written by its numbers, so that nothing of it means more in .NET.</summary>
/// <param name="text">The expression.</param>
internal sealed class GoRegexReader(string text)
{
    private const int MaxRepeat = 1000;

    // Go nests no deeper.
    private const int MaxDepth = 1000;

    private readonly GoRegexText _text = new(text);
    private readonly StringBuilder _result = new();

    /// <summary>Indicates whether .NET can say all that was read.</summary>
    public bool HasEqual => _text.HasEqual;

    /// <summary>Indicates whether what was read means the same only in ASCII.</summary>
    public bool IsForAsciiOnly { get; private set; }

    /// <summary>Indicates whether what was read means the same only in the basic plane of Unicode.</summary>
    public bool IsForBasicPlaneOnly => _text.IsForBasicPlaneOnly;

    /// <summary>Translates the expression.</summary>
    /// <exception cref="FormatException">Go refuses it; the message is the reason.</exception>
    public string Translate()
    {
        ReadAlternatives(new GoRegexFlags(), 0);
        return _text.IsAtEnd ? _result.ToString() : throw new FormatException("unexpected ')'");
    }

    // Returns the product of the counts inside.
    private int ReadAlternatives(GoRegexFlags flags, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new FormatException("nested too deeply");
        }

        var (greatest, last) = (1, 1);
        var canRepeat = false;
        while (!_text.IsAtEnd && _text.Current != ')')
        {
            if (_text.TryTake("|"))
            {
                _result.Append('|');
                canRepeat = false;
            }
            else if (TryReadRepeat(canRepeat, flags.IsLazy, ref last))
            {
                canRepeat = false;
                RefuseSecondRepeat();
            }
            else if (_text.TryTake("("))
            {
                canRepeat = ReadGroup(ref flags, depth, out last);
            }
            else
            {
                ReadAtom(flags);
                (canRepeat, last) = (true, 1);
            }

            greatest = Math.Max(greatest, last);
        }

        return greatest;
    }

    // A group of flags alone changes what follows in the group around it, and is nothing to repeat.
    private bool ReadGroup(ref GoRegexFlags flags, int depth, out int count)
    {
        count = 1;
        var inner = flags;
        if (_text.TryTake("?"))
        {
            if (_text.TryTake("P<") || _text.TryTake("<"))
            {
                _text.TakeName();
            }
            else
            {
                inner = GoRegexFlags.Read(_text, flags);
                if (_text.TryTake(")"))
                {
                    flags = inner;
                    return false;
                }

                _text.Take(':');
            }
        }

        _result.Append("(?:");
        count = ReadAlternatives(inner, depth + 1);
        if (!_text.TryTake(")"))
        {
            throw new FormatException("missing closing )");
        }

        _result.Append(')');
        return true;
    }

    private bool TryReadRepeat(bool canRepeat, bool isLazy, ref int count)
    {
        var repeat = _text.Current switch
        {
            '*' or '+' or '?' => _text.Next().ToString(),
            '{' => TakeCount(ref count),
            _ => null,
        };
        if (repeat is null)
        {
            return false;
        }

        if (!canRepeat)
        {
            throw new FormatException($"missing argument to repetition operator '{repeat}'");
        }

        _result.Append(repeat).Append(_text.TryTake("?") != isLazy ? "?" : "");
        return true;
    }

    private void RefuseSecondRepeat()
    {
        if (!_text.IsAtEnd && (_text.Current is '*' or '+' or '?' || _text.IsCount))
        {
            throw new FormatException($"invalid nested repetition operator '{_text.Current}'");
        }
    }

    // A brace that starts no count is a character.
    private string? TakeCount(ref int count)
    {
        if (_text.TakeCount() is not var (least, most))
        {
            return null;
        }

        var times = Math.Max(most ?? least, 1);
        if (times > MaxRepeat || most < least || (times > 1 && times > MaxRepeat / count))
        {
            throw new FormatException("invalid repeat count");
        }

        count *= times;

        var start = least.ToString(CultureInfo.InvariantCulture);
        return most == least ? $"{{{start}}}" : $"{{{start},{most?.ToString(CultureInfo.InvariantCulture)}}}";
    }

    private void ReadAtom(GoRegexFlags flags)
    {
        switch (_text.Current)
        {
            case '^':
                _text.Next();
                _result.Append(flags.IsMultiline ? "(?m:^)" : @"(?:\A)");
                break;
            case '$':
                _text.Next();
                _result.Append(flags.IsMultiline ? "(?m:$)" : @"(?:\z)");
                break;
            case '.':
                _text.Next();
                _result.Append(new GoClassMembers(flags.MatchesLineBreaks ? "" : @"\u000A", HasPairs: false).ToClass(isNegated: true));
                break;
            case '[':
                Append(GoCharacterClass.Read(_text), flags);
                break;
            case '\\':
                ReadEscape(flags);
                break;
            default:
                Append(_text.TryTakePair() is { } pair ? $"(?:{pair})" : GoRegexText.Literal(_text.Next()), flags);
                break;
        }
    }

    private void ReadEscape(GoRegexFlags flags)
    {
        if (_text.TryTake(@"\A"))
        {
            _result.Append(@"(?:\A)");
        }
        else if (_text.TryTake(@"\z"))
        {
            _result.Append(@"(?:\z)");
        }
        else if (_text.TryTake(@"\b") || _text.TryTake(@"\B"))
        {
            IsForAsciiOnly = true;
            _result.Append("(?:").Append(text, _text.Position - 2, 2).Append(')');
        }
        else if (_text.TryTake(@"\Q"))
        {
            foreach (var character in _text.TakeUntil(@"\E"))
            {
                Append(GoRegexText.Literal(character), flags);
            }
        }
        else if (GoCharacterClass.TryReadShort(_text) is { } members)
        {
            Append(members.ToClass(isNegated: false), flags);
        }
        else
        {
            Append(GoRegexText.Literal(_text.TakeEscape()), flags);
        }
    }

    private void Append(string one, GoRegexFlags flags)
    {
        IsForAsciiOnly |= flags.IgnoresCase;
        _result.Append(flags.IgnoresCase ? $"(?i:{one})" : one);
    }
}
