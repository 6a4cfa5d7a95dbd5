namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>One of two values: two paths joined, and it is not known which one was taken.</summary>
/// <param name="Join">The number of the place where they joined; values of the same place go together.</param>
/// <param name="Left">The value after the first path.</param>
/// <param name="LeftOrigin">Where it is written, if that is known.</param>
/// <param name="Right">The value after the second path.</param>
/// <param name="RightOrigin">Where it is written, if that is known.</param>
internal sealed record ChoiceValue(int Join, AbstractValue Left, Origin? LeftOrigin, AbstractValue Right, Origin? RightOrigin) : AbstractValue
{
    /// <inheritdoc/>
    public override IEnumerable<ReferenceValue> References => Left.References.Concat(Right.References);

    /// <summary>How many joins are nested in it.</summary>
    public int Depth { get; } = 1 + Math.Max((Left as ChoiceValue)?.Depth ?? 0, (Right as ChoiceValue)?.Depth ?? 0);

    /// <summary>The value if it is not null: then an object or a null is that object.</summary>
    public AbstractValue UnlessNull => Left == ScalarValue.Null ? Right : Right == ScalarValue.Null ? Left : this;
}
