using KubeGuard.Manifests;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>A value to be written, with the notes on it and on its parts.</summary>
/// <param name="node">The value.</param>
/// <param name="notes">The work that is left to a person about a value.</param>
internal sealed class NewValue(ManifestNode node, IReadOnlyDictionary<ManifestNode, string> notes)
{
    private static readonly Dictionary<ManifestNode, string> _none = [];

    /// <summary>A value without notes.</summary>
    public NewValue(ManifestNode node)
        : this(node, _none)
    {
    }

    /// <summary>The scalar; <see langword="null"/> for an object or list.</summary>
    public ScalarNode? Scalar => node as ScalarNode;

    /// <summary>The work that is left to a person, to be written as a comment.</summary>
    public string? Note => notes.TryGetValue(node, out var note) ? note : null;

    /// <summary>The fields of an object, in the order of the edits.</summary>
    public IReadOnlyList<KeyValuePair<string, NewValue>> Fields { get; } = node is MappingNode mapping
        ? [.. mapping.Entries.Select(entry => new KeyValuePair<string, NewValue>(entry.Key, new NewValue(entry.Value, notes)))]
        : [];

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<NewValue> Items { get; } = node is SequenceNode sequence
        ? [.. sequence.Items.Select(item => new NewValue(item, notes))]
        : [];
}
