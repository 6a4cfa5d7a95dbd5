using System.Diagnostics.CodeAnalysis;

namespace KubeGuard.Network.Calico;

/// <summary>
/// Parses a selector of Calico
/// (https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#selector). The limit of its length, which
/// is that of the resource definitions, also limits how deep it may nest.
/// </summary>
internal sealed class SelectorParser
{
    /// <summary>The greatest length of a selector in characters.</summary>
    public const int MaxLength = 1024;

    private readonly IReadOnlyList<SelectorToken> _tokens;
    private int _index;
    private SelectorError? _error;

    private SelectorParser(IReadOnlyList<SelectorToken> tokens)
    {
        _tokens = tokens;
    }

    private SelectorToken Current => _tokens[_index];

    /// <summary>Parses a selector, or says where it breaks the grammar first.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SelectorExpression? selector, [NotNullWhen(false)] out SelectorError? error)
    {
        selector = null;
        if (text.Length > MaxLength)
        {
            error = new SelectorError(MaxLength, $"it is longer than {MaxLength} characters");
            return false;
        }

        if (!SelectorLexer.TryRead(text, out var tokens, out error))
        {
            return false;
        }

        var parser = new SelectorParser(tokens);
        selector = parser.ParseAll();
        error = parser._error;
        return error is null;
    }

    private SelectorExpression ParseAll()
    {
        if (Current.Kind == SelectorTokenKind.EOF)
        {
            return AllExpression.Instance;
        }

        var expression = ParseOr();
        if (Current.Kind != SelectorTokenKind.EOF)
        {
            Fail("'&&', '||' or the end is expected");
        }

        return expression;
    }

    private SelectorExpression ParseOr()
    {
        var operands = ParseOperands(SelectorTokenKind.Or, ParseAnd);
        return operands.Count == 1 ? operands[0] : new OrExpression(operands);
    }

    private SelectorExpression ParseAnd()
    {
        var operands = ParseOperands(SelectorTokenKind.And, ParseOperation);
        return operands.Count == 1 ? operands[0] : new AndExpression(operands);
    }

    private List<SelectorExpression> ParseOperands(SelectorTokenKind separator, Func<SelectorExpression> parse)
    {
        var operands = new List<SelectorExpression> { parse() };
        while (_error is null && Skip(separator))
        {
            operands.Add(parse());
        }

        return operands;
    }

    private SelectorExpression ParseOperation()
    {
        var isNegated = false;
        while (Skip(SelectorTokenKind.Not))
        {
            isNegated = !isNegated;
        }

        var operand = ParsePrimary();
        return isNegated ? new NotExpression(operand) : operand;
    }

    private SelectorExpression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case SelectorTokenKind.All:
                _index++;
                return AllExpression.Instance;
            case SelectorTokenKind.Global:
                _index++;
                return GlobalExpression.Instance;
            case SelectorTokenKind.Has:
                _index++;
                return new HasExpression(token.Value);
            case SelectorTokenKind.LParen:
                _index++;
                var inner = ParseOr();
                Expect(SelectorTokenKind.RParen, "')' is expected");
                return inner;
            case SelectorTokenKind.Label:
                _index++;
                return ParseComparison(token.Value);
            default:
                return Fail("a label, 'has(…)', 'all()' or '(' is expected");
        }
    }

    private SelectorExpression ParseComparison(string label)
    {
        var comparison = Current.Kind;
        switch (comparison)
        {
            case SelectorTokenKind.Eq or SelectorTokenKind.Ne or SelectorTokenKind.Contains or SelectorTokenKind.StartsWith or SelectorTokenKind.EndsWith:
                _index++;
                return new ComparisonExpression(label, comparison, [ParseValue()]);
            case SelectorTokenKind.In or SelectorTokenKind.NotIn:
                _index++;
                return new ComparisonExpression(label, comparison, ParseSet());
            default:
                return Fail("an operator is expected after the label");
        }
    }

    private List<string> ParseSet()
    {
        var values = new List<string>();
        Expect(SelectorTokenKind.LBrace, "'{' is expected");
        while (_error is null && Current.Kind != SelectorTokenKind.RBrace)
        {
            values.Add(ParseValue());
            if (!Skip(SelectorTokenKind.Comma))
            {
                break;
            }
        }

        Expect(SelectorTokenKind.RBrace, "'}' is expected");
        return values;
    }

    private string ParseValue()
    {
        var value = Current.Value;
        Expect(SelectorTokenKind.StringLiteral, "a value in quotes is expected");
        return value;
    }

    private bool Skip(SelectorTokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        _index++;
        return true;
    }

    private void Expect(SelectorTokenKind kind, string message)
    {
        if (!Skip(kind))
        {
            Fail(message);
        }
    }

    private AllExpression Fail(string message)
    {
        _error ??= new SelectorError(Current.Position, message);
        return AllExpression.Instance;
    }
}
