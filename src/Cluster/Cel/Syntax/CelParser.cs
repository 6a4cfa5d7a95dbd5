using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>
/// Parses expressions (https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax) and replaces macros. It has the limits of
/// the API server: of the length, and of the depth, so that no expression exhausts the stack.
/// </summary>
internal sealed partial class CelParser
{
    private const int MaxLength = 100_000;
    private const int MaxDepth = 250;

    private static readonly HashSet<string> _reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "namespace", "package", "return",
        "var", "void", "while",
    };

    private readonly CelLexer _lexer;
    private readonly CelFunctionTable _functions;
    private readonly List<CelProblem> _problems = [];
    private CelToken _token;
    private int _depth;

    private CelParser(string text, CelFunctionTable functions)
    {
        _functions = functions;
        _lexer = new CelLexer(text);
        _token = _lexer.Next();
    }

    /// <summary>Parses an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="functions">The macros that there are.</param>
    public static CelSyntaxTree Parse(string text, CelFunctionTable functions)
    {
        // A code point has one or two code units.
        if (text.Length > MaxLength && new CelString(text).Length > MaxLength)
        {
            return new CelSyntaxTree(null, [new CelProblem($"expression code point size exceeds limit: size: {new CelString(text).Length}, limit {MaxLength}", default)]);
        }

        try
        {
            var parser = new CelParser(text, functions);
            var root = parser.Expression();
            return parser._token.Kind == CelTokenKind.End
                ? new CelSyntaxTree(parser._problems.Count == 0 ? root : null, parser._problems)
                : throw parser.Unexpected("<EOF>");
        }
        catch (CelSyntaxException exception)
        {
            return new CelSyntaxTree(null, [exception.Problem]);
        }
    }

    private CelSyntaxNode Expression()
    {
        if (++_depth > MaxDepth)
        {
            throw TooDeep(_token.Span);
        }

        var condition = Terms("||", CelOperators.Or, () => Terms("&&", CelOperators.And, Relation));
        var sign = _token;
        if (Skip("?"))
        {
            var whenTrue = Terms("||", CelOperators.Or, () => Terms("&&", CelOperators.And, Relation));
            Expect(":");
            condition = Limited(new CelCall(CelOperators.Conditional, null, [condition, whenTrue, Expression()], sign.Span));
        }

        _depth--;
        return condition;
    }

    // All terms are one call, so that thousands of them make no deep tree.
    private CelSyntaxNode Terms(string sign, string function, Func<CelSyntaxNode> readTerm)
    {
        var first = readTerm();
        if (!_token.Is(sign))
        {
            return first;
        }

        var span = _token.Span;
        var terms = new List<CelSyntaxNode> { first };
        while (Skip(sign))
        {
            terms.Add(readTerm());
        }

        return Limited(new CelCall(function, null, terms, span));
    }

    private CelSyntaxNode Relation()
    {
        var left = Sum();
        while (_token.Kind is CelTokenKind.Sign or CelTokenKind.Keyword && CelOperators.OfRelation(_token.Text) is { } function)
        {
            left = Binary(function, left, Sum);
        }

        return left;
    }

    private CelSyntaxNode Sum()
    {
        var left = Product();
        while (_token.Is("+") || _token.Is("-"))
        {
            left = Binary($"_{_token.Text}_", left, Product);
        }

        return left;
    }

    private CelSyntaxNode Product()
    {
        var left = Unary();
        while (_token.Is("*") || _token.Is("/") || _token.Is("%"))
        {
            left = Binary($"_{_token.Text}_", left, Unary);
        }

        return left;
    }

    private CelSyntaxNode Binary(string function, CelSyntaxNode left, Func<CelSyntaxNode> readRight)
    {
        var span = Advance().Span;
        return Limited(new CelCall(function, null, [left, readRight()], span));
    }

    private CelSyntaxNode Unary()
    {
        if (!_token.Is("!") && !_token.Is("-"))
        {
            return Member(Primary());
        }

        // An even number of signs is none.
        var sign = _token;
        var isOdd = false;
        CelToken last = default;
        while (_token.Is(sign.Text))
        {
            isOdd = !isOdd;
            last = Advance();
        }

        if (sign.Is("-") && _token.Kind is CelTokenKind.Int or CelTokenKind.Double)
        {
            // The last minus sign belongs to the literal.
            var number = Advance();
            var literal = Member(new CelLiteral(CelLiteralReader.Read(number, isNegative: true), CelSpan.Between(last.Start, number.Span.End)));
            return isOdd ? literal : Limited(new CelCall(CelOperators.Negate, null, [literal], sign.Span));
        }

        var operand = Member(Primary());
        return isOdd ? Limited(new CelCall(sign.Is("!") ? CelOperators.Not : CelOperators.Negate, null, [operand], sign.Span)) : operand;
    }

    private CelSyntaxNode Member(CelSyntaxNode operand)
    {
        while (true)
        {
            if (_token.Is("["))
            {
                var span = Advance().Span;
                var function = Skip("?") ? CelOperators.OptionalIndex : CelOperators.Index;
                var index = Expression();
                Expect("]");
                operand = Limited(new CelCall(function, null, [operand, index], span));
            }
            else if (Skip("."))
            {
                operand = Limited(Selection(operand));
            }
            else
            {
                return operand;
            }
        }
    }

    private CelSyntaxNode Selection(CelSyntaxNode operand)
    {
        var isOptional = Skip("?");
        var name = FieldName();
        if (isOptional)
        {
            return new CelSelection(operand, NameIn(name), name.Span, CelSelectionForm.Optional);
        }

        return _token.Is("(") && name.Kind == CelTokenKind.Identifier
            ? Call(name, operand)
            : new CelSelection(operand, NameIn(name), name.Span);
    }

    private TNode Limited<TNode>(TNode node)
        where TNode : CelSyntaxNode =>
        node.Depth > MaxDepth ? throw TooDeep(node.Span) : node;

    private CelToken Advance()
    {
        var token = _token;
        _token = _lexer.Next();
        return token;
    }

    private bool Skip(string sign)
    {
        var isThere = _token.Is(sign);
        if (isThere)
        {
            Advance();
        }

        return isThere;
    }

    private void Expect(string sign)
    {
        if (!Skip(sign))
        {
            throw Unexpected($"'{sign}'");
        }
    }

    private static CelSyntaxException TooDeep(CelSpan span) => new(new CelProblem($"expression recursion limit exceeded: {MaxDepth}", span));

    private CelSyntaxException Unexpected(string expected) => _token.Kind == CelTokenKind.End
        ? new($"Syntax error: mismatched input '<EOF>' expecting {expected}", new CelSpan(Math.Max(0, _token.Start - 1), Math.Min(1, _token.Start)))
        : new($"Syntax error: mismatched input '{_token.Text}' expecting {expected}", _token.Span);
}
