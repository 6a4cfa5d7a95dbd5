namespace KubeGuard.CSharp.Interpretation;

/// <summary>
/// What is known of a C# value: <see cref="ScalarValue"/>, <see cref="ReferenceValue"/> or nothing
/// (<see cref="UnknownValue"/>).
/// </summary>
internal abstract record AbstractValue;
