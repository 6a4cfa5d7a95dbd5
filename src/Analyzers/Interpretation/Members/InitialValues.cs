using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>The values of initializers of fields and properties that are never assigned again.</summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="code">The code of the compilation.</param>
/// <param name="stack">The methods that run.</param>
/// <param name="runner">Runs the initializers.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class InitialValues(ICodeInterpreter interpreter, SourceCode code, CallStack stack, MethodRunner runner, CancellationToken cancellationToken)
{
    /// <summary>The value of the initializer of a member; unknown if a constructor may assign another one.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="reference">The syntax that names it.</param>
    public AbstractValue Read(ISymbol member, SyntaxNode reference)
    {
        if (stack.Top.Runs(member) || stack.IsFull || HasConstructor(member) || code.InitializerOf(member, cancellationToken) is not { } initializer)
        {
            return UnknownValue.Instance;
        }

        var value = runner.Run(new CallFrame(member, initializer, stack.Top, stack.Top.Call ?? reference), initializer.Root);
        if (value.References.Any())
        {
            OpenIfEmpty(value);
            interpreter.Write(member, value);
        }

        return value;
    }

    // An empty collection is meant to be filled by other members.
    private void OpenIfEmpty(AbstractValue value)
    {
        if (interpreter.Find(value) is SequenceCell { Count: 0 } or DictionaryCell { Members.IsEmpty: true })
        {
            interpreter.Open(value);
        }
    }

    // A constructor may assign the member, or change the object.
    private bool HasConstructor(ISymbol member) =>
        (member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors)
            .Any(constructor => !constructor.IsImplicitlyDeclared && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) is ConstructorDeclarationSyntax));
}
