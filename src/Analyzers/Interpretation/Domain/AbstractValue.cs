namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>
/// The abstract value of a C# expression: <see cref="ScalarValue"/>, <see cref="ReferenceValue"/>,
/// <see cref="TupleValue"/>, <see cref="FunctionValue"/>, <see cref="ChoiceValue"/> or nothing (<see cref="UnknownValue"/>).
/// </summary>
internal abstract record AbstractValue
{
    /// <summary>The objects that it refers to itself.</summary>
    public virtual IEnumerable<ReferenceValue> References => [];
}
