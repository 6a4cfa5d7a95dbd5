using KubeGuard.Kubernetes.Fields;

namespace KubeGuard.Cluster.Schema;

/// <summary>The schema of a value.</summary>
/// <param name="type">Its type.</param>
internal sealed class ValueSchema(SchemaType type)
{
    /// <summary>The schema of anything.</summary>
    public static readonly ValueSchema Any = new(SchemaType.Any);

    private readonly Lazy<ValueSchema>? _readElement;
    private readonly Lazy<IReadOnlyList<ValueCondition>>? _readConditions;
    private readonly ValueSchema? _element;

    /// <summary>The type.</summary>
    public SchemaType Type { get; } = type;

    /// <summary>The fields of a <see cref="SchemaType.Object"/>; of any type, they apply to mappings.</summary>
    public ObjectSchema? Object { get; init; }

    /// <summary>The schema of the values of a <see cref="SchemaType.Map"/> or of the items of a <see cref="SchemaType.List"/>.</summary>
    public ValueSchema? Element
    {
        get => _readElement?.Value ?? _element;
        init => _element = value;
    }

    /// <summary>Reads the <see cref="Element"/> when it is needed.</summary>
    public Func<ValueSchema> ElementReader
    {
        init => _readElement = new Lazy<ValueSchema>(value);
    }

    /// <summary>The conditions besides the type; the schemas of Kubernetes have none.</summary>
    public IReadOnlyList<ValueCondition> Conditions => _readConditions?.Value ?? [];

    /// <summary>Reads the <see cref="Conditions"/> when they are needed.</summary>
    public Func<IReadOnlyList<ValueCondition>> ConditionReader
    {
        init => _readConditions = new Lazy<IReadOnlyList<ValueCondition>>(value);
    }

    /// <summary>
    /// The fields that tell the items of a list apart (<c>x-kubernetes-list-map-keys</c>); empty for a list whose items may be alike.
    /// </summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Indicates whether a null is a value, so that it counts as one for a required field.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The words of a <see cref="SchemaType.Word"/>.</summary>
    public WordSet? Words { get; init; }
}
