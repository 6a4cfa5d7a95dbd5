using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>Creates objects of the compilation's own classes: their initializers and constructors are followed at each creation.</summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="code">The code of the compilation.</param>
/// <param name="stack">The methods that run.</param>
/// <param name="runner">Runs their code.</param>
/// <param name="receivers">Runs it on the new object.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class ConstructorCalls(
    ICodeInterpreter interpreter, SourceCode code, CallStack stack, MethodRunner runner, ReceiverScope receivers, CancellationToken cancellationToken)
{
    // The number of objects whose constructors are running.
    private int _unfinished;

    /// <summary>Determines whether a constructor has code that is followed. A positional record only stores its arguments.</summary>
    public bool Follows(IMethodSymbol? constructor) =>
        constructor is { ContainingType: { TypeKind: TypeKind.Class, IsAbstract: false } type, DeclaringSyntaxReferences: [var declaration, ..] }
        && (declaration.GetSyntax(cancellationToken) is ConstructorDeclarationSyntax ? stack.Find(constructor) is not null : !type.IsRecord && !stack.IsFull);

    /// <summary>Creates an object by a constructor whose code is followed.</summary>
    /// <param name="constructor">The constructor.</param>
    /// <param name="arguments">Its arguments; a parameter without one is unknown.</param>
    /// <param name="creation">The expression that creates the object.</param>
    public ReferenceValue Create(IMethodSymbol constructor, IReadOnlyList<CallArgument> arguments, SyntaxNode creation)
    {
        var source = interpreter.At(creation);
        var reference = interpreter.Allocate(interpreter.Models.Find(constructor.ContainingType) is { } model
            ? new ObjectCell(model, model.Defaults.Select(field => new MemberSlot(field, UnknownValue.Instance, null, null)).ToImmutableArray(), model.IsPartial, source)
            : new InstanceCell(IsOpen: false, source));
        receivers.RunOn(reference, constructor.ContainingType, () =>
        {
            _unfinished++;
            Construct(constructor, arguments, creation);
            _unfinished--;
            return UnknownValue.Instance;
        });
        return reference;
    }

    /// <summary>Runs <c>: this(…)</c> or <c>: base(…)</c> of a constructor that is run on a new object.</summary>
    /// <returns><see langword="true"/> if the call is one of these.</returns>
    public bool Chain(EvaluatedCall call)
    {
        if (call.Method.MethodKind != MethodKind.Constructor || _unfinished == 0)
        {
            return false;
        }

        if (call.Operation.IsImplicit)
        {
            // The compiler adds this call; RunBase has run its target.
            return true;
        }

        if (IsChained(call.Method))
        {
            Construct(call.Method, call.Arguments, call.Syntax);
        }
        else if (!call.Arguments.IsEmpty)
        {
            interpreter.Open(call.Receiver);
            interpreter.OpenAll(call.Values);
        }

        return true;
    }

    private bool IsChained(IMethodSymbol constructor) => InstanceVariables.IsPrimary(constructor) ? !stack.IsFull : stack.Find(constructor) is not null;

    private void Construct(IMethodSymbol constructor, IReadOnlyList<CallArgument> arguments, SyntaxNode call)
    {
        var definition = constructor.OriginalDefinition;
        if (definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax type)
        {
            RunPrimary(definition, type, arguments, call);
            return;
        }

        var initializer = (definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) as ConstructorDeclarationSyntax)?.Initializer;
        if (initializer?.ThisOrBaseKeyword.ValueText != "this")
        {
            RunInitializers(definition, [], call);
        }

        if (initializer is null)
        {
            RunBase(definition.ContainingType, call);
        }

        if (stack.Find(definition) is { } body)
        {
            runner.Call(new FollowedMethod(definition, body), arguments, stack.WayTo(definition, call), call);
        }
    }

    private void RunPrimary(IMethodSymbol constructor, TypeDeclarationSyntax type, IReadOnlyList<CallArgument> arguments, SyntaxNode call)
    {
        foreach (var argument in arguments)
        {
            interpreter.Write(constructor.Parameters[argument.Parameter.Ordinal], argument.Value);
        }

        RunInitializers(constructor, arguments, call);
        if (type.BaseList?.Types.FirstOrDefault() is PrimaryConstructorBaseTypeSyntax parent)
        {
            RunPrimaryBase(constructor, parent);
        }
        else
        {
            RunBase(constructor.ContainingType, call);
        }

        foreach (var parameter in constructor.Parameters)
        {
            Leave(parameter);
        }
    }

    // class Job(V1Pod pod) : Base(pod)
    private void RunPrimaryBase(IMethodSymbol constructor, PrimaryConstructorBaseTypeSyntax parent)
    {
        if (code.ModelOf(parent.SyntaxTree).GetOperation(parent, cancellationToken) is IInvocationOperation call)
        {
            interpreter.Evaluate(call);
        }
        else
        {
            interpreter.Open(interpreter.Read(ThisVariable.In(constructor.ContainingType)));
            interpreter.OpenAll(constructor.Parameters.Select(interpreter.Read));
        }
    }

    // A captured parameter is a variable of the object, and a function in it may run at any time.
    private void Leave(IParameterSymbol parameter)
    {
        if (!InstanceVariables.IsCaptured(parameter))
        {
            interpreter.State = interpreter.State is { } state ? state with { Variables = state.Variables.Remove(parameter) } : null;
        }
        else if (interpreter.Read(parameter) is FunctionValue function)
        {
            interpreter.Open(function);
        }
    }

    // A base class of a library is skipped, since its constructor has no access to the arguments.
    private void RunBase(INamedTypeSymbol type, SyntaxNode call)
    {
        if (type.BaseType is not { DeclaringSyntaxReferences.IsEmpty: false } parent)
        {
            return;
        }

        var constructor = parent.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.All(parameter => parameter.IsOptional))?.OriginalDefinition;
        if (constructor is null or { IsImplicitlyDeclared: true, Parameters.IsEmpty: true })
        {
            RunInitializers(parent.OriginalDefinition, [], null, call);
            RunBase(parent, call);
        }
        else
        {
            Construct(constructor, [], call);
        }
    }

    private void RunInitializers(IMethodSymbol constructor, IReadOnlyList<CallArgument> arguments, SyntaxNode call) =>
        RunInitializers(constructor.ContainingType, arguments, constructor, call);

    private void RunInitializers(INamedTypeSymbol type, IReadOnlyList<CallArgument> arguments, IMethodSymbol? constructor, SyntaxNode call)
    {
        foreach (var member in type.GetMembers().Where(member => member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false }))
        {
            if (!stack.IsFull && !stack.Top.Runs(member) && code.InitializerOf(member, cancellationToken) is { } initializer)
            {
                var frame = new CallFrame(member, initializer, stack.Top, stack.Top.Call ?? call);
                foreach (var argument in arguments)
                {
                    frame.SetOrigin(constructor!.Parameters[argument.Parameter.Ordinal], argument.Origin);
                }

                var value = runner.Run(frame, initializer.Root);
                Store(member, value, frame.Returns is [{ Origin: { } origin }] ? origin : interpreter.OriginOf(initializer.Root));
            }
        }
    }

    private void Store(ISymbol member, AbstractValue value, Origin origin)
    {
        var self = interpreter.Read(ThisVariable.In(member.ContainingType));
        if (interpreter.Find(self) is ObjectCell { Type: var type } && type.FieldOf(member) is { } field)
        {
            interpreter.WriteMember(self, new MemberSlot(field, value, null, origin));
            return;
        }

        if (value is FunctionValue)
        {
            interpreter.Open(value);
        }

        interpreter.Write(member, value);
    }
}
