using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>
/// Parses expressions (https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax) and replaces macros. It has the limits of
/// the API server: of the length, and of the depth, so that no expression exhausts the stack.
/// </summary>
internal sealed class CelParser
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

    private CelSyntaxNode Primary()
    {
        switch (_token.Kind)
        {
            case CelTokenKind.Identifier:
                return Name(isAbsolute: false);
            case CelTokenKind.Int or CelTokenKind.Uint or CelTokenKind.Double or CelTokenKind.String or CelTokenKind.Bytes:
                var literal = Advance();
                return new CelLiteral(CelLiteralReader.Read(literal), literal.Span);
            case CelTokenKind.Keyword when _token.Text != "in":
                var word = Advance();
                return new CelLiteral(word.Text == "null" ? CelNull.Instance : CelBool.Of(word.Text == "true"), word.Span);
        }

        var span = _token.Span;
        if (Skip("("))
        {
            var inner = Expression();
            Expect(")");
            return inner;
        }

        return Skip("[") ? List(span)
            : Skip("{") ? Limited(new CelMapNode(null, Entries(Expression), span))
            : Skip(".") && _token.Kind == CelTokenKind.Identifier ? Name(isAbsolute: true)
            : throw Unexpected("an expression");
    }

    private CelSyntaxNode Name(bool isAbsolute)
    {
        var token = Advance();
        if (_token.Is("(") && !_reserved.Contains(token.Text))
        {
            return Call(token, null);
        }

        if (_reserved.Contains(token.Text))
        {
            _problems.Add(new CelProblem($"reserved identifier: {token.Text}", token.Span));
        }

        CelSyntaxNode name = new CelIdentifier(token.Text, token.Span, isAbsolute);
        while (_token.Is("{") || _token.Is("."))
        {
            if (_token.Is("{"))
            {
                Advance();
                return Limited(new CelMapNode(CelQualifiedName.Of(name), Entries(FieldLiteral), token.Span));
            }

            Advance();
            name = Limited(Selection(name));
            if (name is not CelSelection { Form: CelSelectionForm.Plain })
            {
                break;
            }
        }

        return name;
    }

    private CelLiteral FieldLiteral()
    {
        var name = FieldName();
        return new CelLiteral(new CelString(NameIn(name)), name.Span);
    }

    private CelListNode List(CelSpan span)
    {
        var elements = new List<CelElement>();
        while (!Skip("]"))
        {
            var isOptional = Skip("?");
            elements.Add(new CelElement(Expression(), isOptional));
            if (!_token.Is("]"))
            {
                Expect(",");
            }
        }

        return Limited(new CelListNode(elements, span));
    }

    private List<CelEntry> Entries(Func<CelSyntaxNode> readKey)
    {
        var entries = new List<CelEntry>();
        while (!Skip("}"))
        {
            var isOptional = Skip("?");
            var key = readKey();
            Expect(":");
            entries.Add(new CelEntry(key, Expression(), isOptional));
            if (!_token.Is("}"))
            {
                Expect(",");
            }
        }

        return entries;
    }

    private CelSyntaxNode Call(CelToken name, CelSyntaxNode? target)
    {
        Expect("(");
        var arguments = new List<CelSyntaxNode>();
        while (!_token.Is(")"))
        {
            arguments.Add(Expression());
            if (!Skip(","))
            {
                break;
            }

            if (_token.Is(")"))
            {
                throw Unexpected("an expression");
            }
        }

        Expect(")");
        var macro = _functions.MacroOf(name.Text, target is not null, arguments.Count);
        var expanded = macro?.Expand(new CelMacroCall(target, arguments, name.Span, (message, span) => _problems.Add(new CelProblem(message, span))));
        return Limited(expanded ?? new CelCall(name.Text, target, arguments, name.Span));
    }

    private CelToken FieldName() =>
        _token.Kind is CelTokenKind.Identifier or CelTokenKind.QuotedIdentifier ? Advance() : throw Unexpected("IDENTIFIER");

    private static string NameIn(CelToken token) =>
        token.Kind == CelTokenKind.QuotedIdentifier ? token.Text.Substring(1, token.Text.Length - 2) : token.Text;

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
