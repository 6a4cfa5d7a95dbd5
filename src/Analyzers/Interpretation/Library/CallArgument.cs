using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>The argument of a call for one parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The value.</param>
/// <param name="Origin">The place where the value is written, if known.</param>
internal sealed record CallArgument(IParameterSymbol Parameter, AbstractValue Value, Origin? Origin)
{
    /// <summary>The value as an item of a collection.</summary>
    public ItemSlot Item => new(Value, Origin);
}
