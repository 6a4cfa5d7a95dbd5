using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Edits;

/// <summary>
/// One change to a manifest, as data. Each front end writes it in its own language: as C# syntax, or as a minimal
/// change of YAML text.
/// </summary>
internal sealed class ManifestEdit
{
    private ManifestEdit(EditOperation operation, ManifestCursor target, ManifestNode? value, string? note, EditTarget? @object = null)
    {
        Object = @object ?? EditTarget.AnalyzedObject;
        Operation = operation;
        Target = target;
        Value = value;
        Note = note;
    }

    /// <summary>The object that is changed.</summary>
    public EditTarget Object { get; }

    /// <summary>The kind of change.</summary>
    public EditOperation Operation { get; }

    /// <summary>The field or item that is set or removed, or the sequence that is added to.</summary>
    public ManifestCursor Target { get; }

    /// <summary>The value to set or add; <see langword="null"/> for a removal.</summary>
    public ManifestNode? Value { get; }

    /// <summary>
    /// The work that is left to a person when the value is only a placeholder. It is written beside the value as a
    /// comment.
    /// </summary>
    public string? Note { get; }

    /// <summary>Creates an object: its root is set.</summary>
    /// <param name="value">The object, with <c>apiVersion</c>, <c>kind</c> and <c>metadata.name</c>.</param>
    /// <param name="place">Where it is written; as a further document in the file of the analyzed object unless given.</param>
    public static ManifestEdit Create(MappingNode value, EditTarget.New? place = null) =>
        new(EditOperation.Set, ManifestCursor.Root(value), value, null, place ?? new EditTarget.New());

    /// <summary>The same edit in another object of the set, which its target is in.</summary>
    public ManifestEdit In(KubernetesObject other) => new(Operation, Target, Value, Note, new EditTarget.Other(other));

    /// <summary>Sets a field.</summary>
    public static ManifestEdit Set(ManifestCursor target, ManifestNode value, string? note = null) =>
        new(EditOperation.Set, target, value, note);

    /// <summary>Sets a boolean field.</summary>
    public static ManifestEdit Set(ManifestCursor target, bool value) => Set(target, ScalarNode.Boolean(value));

    /// <summary>Sets a string field.</summary>
    public static ManifestEdit Set(ManifestCursor target, string value) => Set(target, ScalarNode.String(value));

    /// <summary>Removes a field or an item.</summary>
    public static ManifestEdit Remove(ManifestCursor target) => new(EditOperation.Remove, target, null, null);

    /// <summary>Appends to a sequence.</summary>
    public static ManifestEdit Add(ManifestCursor target, ManifestNode value) => new(EditOperation.Add, target, value, null);

    /// <summary>Appends a string to a sequence.</summary>
    public static ManifestEdit Add(ManifestCursor target, string value) => Add(target, ScalarNode.String(value));
}
