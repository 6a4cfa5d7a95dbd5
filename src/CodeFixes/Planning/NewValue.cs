using KubeGuard.Manifests;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>
/// A value to be written: a scalar, or the fields or items that several edits contribute to one
/// object or list.
/// </summary>
internal sealed class NewValue
{
    private readonly List<KeyValuePair<string, NewValue>> _fields = [];
    private readonly List<NewValue> _items = [];

    /// <summary>The scalar; <see langword="null"/> for an object or list.</summary>
    public ScalarNode? Scalar { get; private set; }

    /// <summary>What a person must still do, to be written as a comment.</summary>
    public string? Note { get; private set; }

    /// <summary>The fields of an object in the order of the edits.</summary>
    public IReadOnlyList<KeyValuePair<string, NewValue>> Fields => _fields;

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<NewValue> Items => _items;

    /// <summary>Whether this value or one in it has a note.</summary>
    public bool HasNote => Note is not null || _items.Any(item => item.HasNote) || _fields.Any(entry => entry.Value.HasNote);

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsEmpty => Scalar is null && _fields.Count == 0 && _items.Count == 0;

    /// <summary>The value of an edit.</summary>
    public static NewValue From(ManifestNode node, string? note = null)
    {
        var value = new NewValue { Note = note };
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    value.Set(entry.Key, From(entry.Value));
                }

                break;
            case SequenceNode sequence:
                value._items.AddRange(sequence.Items.Select(item => From(item)));
                break;
            case ScalarNode scalar:
                value.Scalar = scalar;
                break;
        }

        return value;
    }

    /// <summary>A list of one item.</summary>
    public static NewValue ListOf(NewValue item)
    {
        var list = new NewValue();
        list._items.Add(item);
        return list;
    }

    /// <summary>An object of one field.</summary>
    public static NewValue ObjectOf(string field, NewValue value)
    {
        var owner = new NewValue();
        owner.Set(field, value);
        return owner;
    }

    /// <summary>Adds what another value has and this one lacks: of two scalars the first stays.</summary>
    public void Merge(NewValue other)
    {
        if (Scalar is not null)
        {
            return;
        }

        if (IsEmpty)
        {
            Scalar = other.Scalar;
            Note ??= other.Note;
        }

        foreach (var field in other._fields)
        {
            Set(field.Key, field.Value);
        }

        foreach (var item in other._items.Where(item => !_items.Exists(item.Equals)))
        {
            _items.Add(item);
        }
    }

    /// <summary>Whether two values would be written alike.</summary>
    private bool Equals(NewValue other) =>
        Scalar?.Kind == other.Scalar?.Kind && Scalar?.Text.Value == other.Scalar?.Text.Value
        && _items.Count == other._items.Count && _items.Zip(other._items, (left, right) => left.Equals(right)).All(equal => equal)
        && _fields.Count == other._fields.Count && _fields.Zip(other._fields, (left, right) => left.Key == right.Key && left.Value.Equals(right.Value)).All(equal => equal);

    private void Set(string key, NewValue value)
    {
        var existing = _fields.Find(field => field.Key == key).Value;
        if (existing is null)
        {
            existing = new NewValue();
            _fields.Add(new KeyValuePair<string, NewValue>(key, existing));
        }

        existing.Merge(value);
    }
}
