using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>The argument of a call for one parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The value.</param>
/// <param name="Origin">Where the value is written, if that is known.</param>
internal sealed record CallArgument(IParameterSymbol Parameter, AbstractValue Value, Origin? Origin)
{
    /// <summary>The value as an item of what it is put in.</summary>
    public ItemSlot Item => new(Value, Origin);
}
