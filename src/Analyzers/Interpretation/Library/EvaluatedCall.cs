using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>A call whose receiver and arguments are evaluated.</summary>
/// <param name="Operation">The call.</param>
/// <param name="Receiver">The object that it is called on.</param>
/// <param name="Arguments">The arguments, in the order of the parameters.</param>
internal sealed record EvaluatedCall(IInvocationOperation Operation, AbstractValue Receiver, ImmutableArray<CallArgument> Arguments)
{
    /// <summary>The method that it names.</summary>
    public IMethodSymbol Method => Operation.TargetMethod;

    /// <summary>The syntax of the call.</summary>
    public SyntaxNode Syntax => Operation.Syntax;

    /// <summary>Indicates whether its value is used.</summary>
    public bool IsUsed => Operation.Parent is not IExpressionStatementOperation;

    /// <summary>The values of the arguments.</summary>
    public IEnumerable<AbstractValue> Values => Arguments.Select(argument => argument.Value);

    /// <summary>The expression of the argument for a parameter.</summary>
    public IOperation WrittenOf(IParameterSymbol parameter) =>
        Operation.Arguments.First(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter, parameter)).Value;
}
