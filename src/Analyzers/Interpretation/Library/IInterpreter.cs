using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>The operations of the interpreter that the code for a library may use.</summary>
internal interface IInterpreter
{
    /// <summary>The model types.</summary>
    ModelTypes Models { get; }

    /// <summary>The state at this point; <see cref="ExecutionState.Unreachable"/> if no path leads here.</summary>
    ExecutionState? State { get; }

    /// <summary>The known contents of an object.</summary>
    HeapCell? Find(AbstractValue value);

    /// <summary>Creates an object.</summary>
    ReferenceValue Allocate(HeapCell cell);

    /// <summary>A reference to an object that is written later.</summary>
    ReferenceValue NewReference();

    /// <summary>Makes an object of a class of the compilation; <see langword="null"/> if the code of its constructor is not followed.</summary>
    AbstractValue? Create(IMethodSymbol constructor, IReadOnlyList<CallArgument> arguments, SyntaxNode creation);

    /// <summary>Replaces the contents of an object.</summary>
    void WriteCell(ReferenceValue reference, HeapCell cell);

    /// <summary>Writes a field of an object, or of each object that a value may be.</summary>
    void WriteMember(AbstractValue receiver, MemberSlot member);

    /// <summary>Passes a value to unknown code, which may change all its parts.</summary>
    void Open(AbstractValue value);

    /// <summary>Passes values to unknown code.</summary>
    void OpenAll(IEnumerable<AbstractValue> values);

    /// <summary>Assigns a value to the target of an assignment, or to an <c>out</c> argument.</summary>
    void Assign(IOperation target, AbstractValue value, Origin origin);

    /// <summary>Assigns unknown values to the <c>ref</c> and <c>out</c> arguments of a call.</summary>
    void ForgetResults(IInvocationOperation call);

    /// <summary>
    /// Calls a lambda or delegate; <see langword="null"/> if its code is not followed, in which case its arguments are
    /// open.
    /// </summary>
    AbstractValue? Call(FunctionValue function, IReadOnlyList<ItemSlot> arguments, SyntaxNode call);

    /// <summary>Runs a lambda any number of times with unknown arguments.</summary>
    void RunAnyTimes(FunctionValue function, Action<AbstractValue> give);

    /// <summary>Runs code any number of times, until the state before it is still valid after it.</summary>
    void Repeat(Action body);

    /// <summary>The place of syntax of the method that runs.</summary>
    Origin At(SyntaxNode syntax);

    /// <summary>The place where a value is written: for a parameter, the argument of the call.</summary>
    Origin OriginOf(IOperation value);
}
