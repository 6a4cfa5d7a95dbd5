namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>One of two values, after two paths that may both have been taken.</summary>
/// <param name="Join">The number of the join; all values of one join depend on the same path.</param>
/// <param name="Left">The value after the first path.</param>
/// <param name="LeftOrigin">The place where it is written, if known.</param>
/// <param name="Right">The value after the second path.</param>
/// <param name="RightOrigin">The place where it is written, if known.</param>
internal sealed record ChoiceValue(int Join, AbstractValue Left, Origin? LeftOrigin, AbstractValue Right, Origin? RightOrigin) : AbstractValue
{
    /// <inheritdoc/>
    public override IEnumerable<ReferenceValue> References => Left.References.Concat(Right.References);

    /// <summary>The number of nested joins.</summary>
    public int Depth { get; } = 1 + Math.Max((Left as ChoiceValue)?.Depth ?? 0, (Right as ChoiceValue)?.Depth ?? 0);

    /// <summary>The value if it is not null: then an object or a null is that object.</summary>
    public AbstractValue UnlessNull => Left == ScalarValue.Null ? Right : Right == ScalarValue.Null ? Left : this;
}
