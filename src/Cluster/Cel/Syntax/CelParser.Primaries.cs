using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Syntax;

/// <content>Names, literals, calls, lists, maps and messages.</content>
internal sealed partial class CelParser
{
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
}
