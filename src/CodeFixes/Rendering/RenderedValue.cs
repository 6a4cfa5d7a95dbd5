namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>A value as C#, not yet laid out on lines.</summary>
/// <param name="head">The whole text of a simple value; the text before the brace of others.</param>
/// <param name="entries">The members or items; <see langword="null"/> for a simple value.</param>
/// <param name="imports">The namespaces that the head needs and the file does not import.</param>
internal sealed class RenderedValue(string head, IReadOnlyList<RenderedEntry>? entries = null, IReadOnlyList<string>? imports = null)
{
    private readonly IReadOnlyList<string> _imports = imports ?? [];

    /// <summary>The whole text of a simple value; the text before the brace of others, empty before a bracket.</summary>
    public string Head { get; } = head;

    /// <summary>The members or items; <see langword="null"/> for a simple value.</summary>
    public IReadOnlyList<RenderedEntry>? Entries { get; } = entries;

    /// <summary>Indicates whether a comment is somewhere in it.</summary>
    public bool HasNote => Entries?.Any(entry => entry.HasNote) == true;

    /// <summary>The namespaces that must be imported.</summary>
    public IEnumerable<string> Imports => _imports.Concat(Entries?.SelectMany(entry => entry.Value.Imports) ?? []);
}
