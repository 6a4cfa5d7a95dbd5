using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>A constant of an enum: not a value of the API, but used in conditions.</summary>
/// <param name="Type">The enum.</param>
/// <param name="Value">The underlying number.</param>
internal sealed record EnumValue(ITypeSymbol Type, object Value) : AbstractValue
{
    /// <inheritdoc/>
    public bool Equals(EnumValue? other) => other is not null && SymbolEqualityComparer.Default.Equals(Type, other.Type) && Value.Equals(other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
