using KubeGuard.CSharp.Interpretation.Domain;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>Operations that several libraries share.</summary>
internal static class InterpreterExtensions
{
    /// <summary>The items that a loop over a value reaches, if they are known: those of a list, or the pairs of a dictionary.</summary>
    public static SequenceCell? SequenceOf(this IInterpreter interpreter, AbstractValue value) => interpreter.Find(value) switch
    {
        SequenceCell list => list,
        DictionaryCell map => map.AsPairs(),
        _ => null,
    };

    /// <summary>Calls a function. The arguments of one that is not followed may change.</summary>
    public static AbstractValue CallOrOpen(this IInterpreter interpreter, FunctionValue function, IReadOnlyList<ItemSlot> arguments)
    {
        if (interpreter.Call(function, arguments, function.Reference.Syntax) is { } result)
        {
            return result;
        }

        interpreter.OpenAll(arguments.Select(argument => argument.Value));
        return UnknownValue.Instance;
    }
}
