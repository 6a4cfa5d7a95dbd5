namespace KubeGuard.Rules;

/// <summary>An option with a value of a certain type; made by the factories of <see cref="RuleOption"/>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class RuleOption<T> : RuleOption
{
    private readonly Parser _parser;

    internal RuleOption(string name, string description, T defaultValue, string defaultText, Parser parser)
        : base(name, description)
    {
        Default = defaultValue;
        DefaultText = defaultText;
        _parser = parser;
    }

    internal delegate bool Parser(string text, out T value);

    /// <summary>The value unless a user sets another one.</summary>
    public T Default { get; }

    /// <inheritdoc/>
    public override string DefaultText { get; }

    /// <inheritdoc/>
    public override bool IsValid(string text) => _parser(text, out _);

    /// <summary>Reads a value; one that cannot be read counts as not set.</summary>
    public T ValueOf(string? text) => text is not null && _parser(text, out var value) ? value : Default;
}
