using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>
/// <c>Activator.CreateInstance</c> and <c>ActivatorUtilities.CreateInstance</c>, which pass objects to a constructor that they choose by
/// the types of the objects. A container resolves the other arguments
/// (https://learn.microsoft.com/dotnet/api/microsoft.extensions.dependencyinjection.activatorutilities.createinstance).
/// </summary>
/// <param name="interpreter">The interpreter.</param>
internal sealed class ActivatorLibrary(IInterpreter interpreter) : ICallHandler
{
    private static readonly string[] _containers = ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.DependencyInjection"];

    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call) =>
        call.Method.Name == "CreateInstance" && IsActivator(call.Method.ContainingType)
        && TypeOf(call) is { } type && Given(call) is { } given && ConstructorFor(type, given, call.Operation.SemanticModel?.Compilation) is { } found
        && interpreter.Create(found.Constructor, found.Arguments, call.Syntax) is { } made
            ? made
            : CallResult.NotHandled;

    private static bool IsActivator(INamedTypeSymbol type) => type.Name switch
    {
        "Activator" => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && type.ContainingAssembly.IsFramework(),
        "ActivatorUtilities" => type.ContainingNamespace.IsIn("Microsoft.Extensions.DependencyInjection") && _containers.Contains(type.ContainingAssembly.Name, StringComparer.OrdinalIgnoreCase),
        _ => false,
    };

    // CreateInstance<Holder>(…), CreateInstance(typeof(Holder), …)
    private static INamedTypeSymbol? TypeOf(EvaluatedCall call) => call.Method.TypeArguments is [INamedTypeSymbol type]
        ? type
        : call.Operation.Arguments.Select(argument => argument.Value).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand as INamedTypeSymbol;

    // The objects of the params array, each with its static type.
    private List<(ITypeSymbol? Type, ItemSlot Item)>? Given(EvaluatedCall call)
    {
        var written = call.Operation.Arguments.FirstOrDefault(argument => argument.Parameter is { IsParams: true });
        return written?.Value is IArrayCreationOperation { Initializer.ElementValues: var elements }
            && interpreter.Find(call.Arguments.First(argument => argument.Parameter.IsParams).Value) is SequenceCell { IsKnownWhole: true } items && items.Count == elements.Length
                ? [.. elements.Zip(items.Items, (element, item) => (TypeOf(element), item))]
                : null;
    }

    private static ITypeSymbol? TypeOf(IOperation element) => element is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion ? TypeOf(conversion.Operand) : element.Type;

    // The only constructor that has a parameter for each of the objects.
    private static (IMethodSymbol Constructor, IReadOnlyList<CallArgument> Arguments)? ConstructorFor(
        INamedTypeSymbol type, IReadOnlyList<(ITypeSymbol? Type, ItemSlot Item)> given, Compilation? compilation)
    {
        var fitting = compilation is null ? [] : type.InstanceConstructors
            .Select(constructor => (Constructor: constructor, Arguments: Match(constructor, given, compilation)))
            .Where(pair => pair.Arguments is not null)
            .Take(2)
            .ToList();
        return fitting is [var only] ? (only.Constructor, only.Arguments!) : null;
    }

    // Each object is passed to the first free parameter of its type.
    private static List<CallArgument>? Match(IMethodSymbol constructor, IReadOnlyList<(ITypeSymbol? Type, ItemSlot Item)> given, Compilation compilation)
    {
        var free = constructor.Parameters.ToList();
        var matched = new List<CallArgument>();
        foreach (var (type, item) in given)
        {
            if (type is null || free.FirstOrDefault(parameter => compilation.ClassifyCommonConversion(type, parameter.Type).IsImplicit) is not { } parameter)
            {
                return null;
            }

            free.Remove(parameter);
            matched.Add(new CallArgument(parameter, item.Value, item.Origin));
        }

        return matched;
    }
}
