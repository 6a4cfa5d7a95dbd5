using System.Globalization;

namespace KubeGuard.Manifests;

/// <summary>A single value. A string may be known in part only; see <see cref="KnownText"/>.</summary>
internal sealed class ScalarNode : ManifestNode
{
    private readonly string? _written;

    private ScalarNode(ScalarKind kind, KnownText text, ManifestLocation? location, string? written = null)
        : base(location)
    {
        Kind = kind;
        Text = text;
        _written = written;
    }

    /// <summary>The type of the value.</summary>
    public ScalarKind Kind { get; }

    /// <summary>The value as text: <c>true</c> or <c>false</c>, decimal digits, or the string itself.</summary>
    public KnownText Text { get; }

    /// <summary>
    /// The value as it is written, where the text is another one: <c>yes</c> for <c>true</c>, <c>0644</c> for <c>420</c>. Of a string it
    /// is what is known at its start.
    /// </summary>
    public string WrittenText => _written ?? Text.Prefix;

    /// <summary>An explicit null.</summary>
    public static ScalarNode Null(ManifestLocation? location = null) =>
        new(ScalarKind.Null, new KnownText(""), location);

    /// <summary>A boolean, with its text as written if it may be another one.</summary>
    public static ScalarNode Boolean(bool value, ManifestLocation? location = null, string? written = null) =>
        new(ScalarKind.Boolean, new KnownText(value ? "true" : "false"), location, written);

    /// <summary>A whole number, with its text as written if it may be another one.</summary>
    public static ScalarNode Integer(long value, ManifestLocation? location = null, string? written = null) =>
        new(ScalarKind.Integer, new KnownText(value.ToString(CultureInfo.InvariantCulture)), location, written);

    /// <summary>A number that is not a whole number within 64 bits, with its text as written.</summary>
    public static ScalarNode Float(string text, ManifestLocation? location = null) =>
        new(ScalarKind.Float, new KnownText(text), location);

    /// <summary>A string.</summary>
    public static ScalarNode String(string text, ManifestLocation? location = null) =>
        new(ScalarKind.String, new KnownText(text), location);

    /// <summary>A string of which only the ends may be known.</summary>
    public static ScalarNode String(KnownText text, ManifestLocation? location = null) =>
        new(ScalarKind.String, text, location);

    /// <inheritdoc/>
    public override ManifestNode Opened() => this;
}
