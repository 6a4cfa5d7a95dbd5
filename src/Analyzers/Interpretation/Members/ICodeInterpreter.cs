using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>The operations of the interpreter that following the code of other members needs, besides those for libraries.</summary>
internal interface ICodeInterpreter : IInterpreter
{
    /// <summary>The state at this point; <see cref="ExecutionState.Unreachable"/> if no path leads here.</summary>
    new ExecutionState? State { get; set; }

    /// <summary>Executes a block of statements.</summary>
    void Execute(IOperation? operation);

    /// <summary>Evaluates an expression.</summary>
    AbstractValue Evaluate(IOperation? operation);

    /// <summary>Evaluates several alternatives, any of which may be taken.</summary>
    AbstractValue EvaluateAny(IEnumerable<(Func<AbstractValue> Evaluate, IOperation? Written)> ways);

    /// <summary>Joins the ends of several paths; <see langword="null"/> if there is none.</summary>
    PathEnd? JoinEnds(IEnumerable<PathEnd> ends);

    /// <summary>The value of a variable.</summary>
    AbstractValue Read(ISymbol variable);

    /// <summary>Gives a variable a value.</summary>
    void Write(ISymbol variable, AbstractValue value);
}
