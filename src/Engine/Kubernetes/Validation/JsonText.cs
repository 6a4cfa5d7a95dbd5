namespace KubeGuard.Kubernetes.Validation;

/// <summary>Recognizes texts in JSON (https://datatracker.ietf.org/doc/html/rfc8259).</summary>
internal static class JsonText
{
    private const int MaxDepth = 100;
    private const string HexDigits = "0123456789abcdefABCDEF";

    /// <summary>Determines whether a text certainly is no object, which null also counts as.</summary>
    public static bool IsNoObject(string text)
    {
        var scanner = new Scanner(text);
        return scanner.Peek() is '{' or 'n' ? !scanner.ReadAll() : true;
    }

    // Values below the greatest depth are taken to be valid.
    private sealed class Scanner(string text)
    {
        private int _position;

        public char Peek()
        {
            while (_position < text.Length && text[_position] is ' ' or '\t' or '\r' or '\n')
            {
                _position++;
            }

            return _position < text.Length ? text[_position] : '\0';
        }

        public bool ReadAll() => ReadValue(0) is not { } isValid || (isValid && Peek() == '\0' && _position == text.Length);

        // Null if the depth is too great to say.
        private bool? ReadValue(int depth) => depth > MaxDepth ? null : Peek() switch
        {
            '{' => ReadMembers('}', depth, hasNames: true),
            '[' => ReadMembers(']', depth, hasNames: false),
            '"' => ReadString(),
            't' => ReadWord("true"),
            'f' => ReadWord("false"),
            'n' => ReadWord("null"),
            _ => ReadNumber(),
        };

        private bool? ReadMembers(char end, int depth, bool hasNames)
        {
            _position++;
            if (Take(end))
            {
                return true;
            }

            do
            {
                if (hasNames && !(Peek() == '"' && ReadString() && Take(':')))
                {
                    return false;
                }

                if (ReadValue(depth + 1) is not true and var other)
                {
                    return other;
                }
            }
            while (Take(','));
            return Take(end);
        }

        private bool ReadString()
        {
            for (_position++; _position < text.Length; _position++)
            {
                switch (text[_position])
                {
                    case '"':
                        _position++;
                        return true;
                    case < ' ':
                        return false;
                    case '\\' when !ReadEscape():
                        return false;
                }
            }

            return false;
        }

        private bool ReadEscape()
        {
            _position++;
            if (_position >= text.Length || text[_position] != 'u')
            {
                return _position < text.Length && "\"\\/bfnrt".IndexOf(text[_position]) >= 0;
            }

            _position += 4;
            return _position < text.Length && text.Substring(_position - 3, 4).All(character => HexDigits.IndexOf(character) >= 0);
        }

        private bool ReadWord(string word)
        {
            if (string.CompareOrdinal(text, _position, word, 0, word.Length) != 0)
            {
                return false;
            }

            _position += word.Length;
            return true;
        }

        private bool ReadNumber()
        {
            _ = TakeAny('-');
            return (TakeAny('0') || TakeDigits()) && (!TakeAny('.') || TakeDigits()) && (!(TakeAny('e') || TakeAny('E')) || ((TakeAny('+') || TakeAny('-') || true) && TakeDigits()));
        }

        private bool TakeDigits()
        {
            var start = _position;
            while (_position < text.Length && text[_position] is >= '0' and <= '9')
            {
                _position++;
            }

            return _position > start;
        }

        private bool Take(char character)
        {
            Peek();
            return TakeAny(character);
        }

        private bool TakeAny(char character)
        {
            if (_position >= text.Length || text[_position] != character)
            {
                return false;
            }

            _position++;
            return true;
        }
    }
}
