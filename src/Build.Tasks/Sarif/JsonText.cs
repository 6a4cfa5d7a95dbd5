using System.Globalization;
using System.Text;

namespace KubeGuard.Build.Sarif;

/// <summary>
/// Writes JSON. The task has no JSON library of its own, since one of another version than the host's does not load in
/// every MSBuild.
/// </summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;

    public JsonText Object(Action content) => Enclose('{', content, '}');

    public JsonText Array(Action content) => Enclose('[', content, ']');

    public JsonText Property(string name, Action value)
    {
        Separate();
        Quote(name);
        _text.Append(": ");
        _needsComma = false;
        value();
        _needsComma = true;
        return this;
    }

    public JsonText Property(string name, string? value) => value is null ? this : Property(name, () => String(value));

    public JsonText Property(string name, int value) => Property(name, () => _text.Append(value.ToString(CultureInfo.InvariantCulture)));

    public JsonText Property(string name, bool value) => Property(name, () => _text.Append(value ? "true" : "false"));

    /// <summary>A property with a list of what is written for each item.</summary>
    public JsonText Items<T>(string name, IEnumerable<T> items, Action<T> write) => Property(name, () => Array(() =>
    {
        foreach (var item in items)
        {
            write(item);
        }
    }));

    /// <summary>A property with an object for each item.</summary>
    public JsonText Objects<T>(string name, IEnumerable<T> items, Action<T> write) => Items(name, items, item => Object(() => write(item)));

    /// <summary>A property with a list of texts.</summary>
    public JsonText Strings(string name, IEnumerable<string> values) => Items(name, values, value => String(value));

    public JsonText String(string value)
    {
        Separate();
        Quote(value);
        _needsComma = true;
        return this;
    }

    public override string ToString() => _text.ToString();

    private JsonText Enclose(char open, Action content, char close)
    {
        Separate();
        _text.Append(open);
        _needsComma = false;
        content();
        _text.Append(close);
        _needsComma = true;
        return this;
    }

    private void Separate()
    {
        if (_needsComma)
        {
            _text.Append(",\n");
        }
    }

    private void Quote(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                _ when c < ' ' || char.IsSurrogate(c) => _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }
}
