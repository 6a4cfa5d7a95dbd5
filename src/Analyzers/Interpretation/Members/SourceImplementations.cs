using System.Collections.Concurrent;
using KubeGuard.CSharp.Interpretation.Library;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>Finds the methods of the compilation that implement a member of an interface or override one of a class, and vice versa.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class SourceImplementations(Compilation compilation)
{
    private readonly AssemblyReach _reach = new(compilation);
    private readonly ConcurrentDictionary<ITypeSymbol, ConcurrentDictionary<IMethodSymbol, CallTargets>> _targets = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<ISymbol>> _declarations = new(SymbolEqualityComparer.Default);

    // Only the compilation's own types are searched, and only on demand.
    private readonly Lazy<ILookup<INamedTypeSymbol, INamedTypeSymbol>> _concrete = new(() => TypesIn(compilation.Assembly.GlobalNamespace)
        .Where(type => type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsStatic: false })
        .SelectMany(type => OwnTypesAbove(type).Select(above => (Above: above, Type: type)))
        .ToLookup<(INamedTypeSymbol Above, INamedTypeSymbol Type), INamedTypeSymbol, INamedTypeSymbol>(pair => pair.Above, pair => pair.Type, SymbolEqualityComparer.Default));

    /// <summary>The methods that a call may reach.</summary>
    /// <param name="method">The method that the call names.</param>
    /// <param name="receiver">The type of the expression that it is called on, if known.</param>
    public CallTargets TargetsOf(IMethodSymbol method, ITypeSymbol? receiver)
    {
        var type = receiver is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named && IsBelow(named, method.ContainingType) ? named : method.ContainingType;
        return _targets
            .GetOrAdd(type, _ => new ConcurrentDictionary<IMethodSymbol, CallTargets>(SymbolEqualityComparer.Default))
            .GetOrAdd(method, _ => Find(method, type));
    }

    /// <summary>The members of interfaces and base classes by which a method, property or accessor may be called.</summary>
    public IReadOnlyList<ISymbol> DeclarationsOf(ISymbol member) => _declarations.GetOrAdd(member.OriginalDefinition, _ =>
    [
        .. OverriddenBy(member).Concat(ExplicitlyImplementedBy(member)).Concat(ImplicitlyImplementedBy(member)).Select(declared => declared.OriginalDefinition).Distinct(SymbolEqualityComparer.Default),
    ]);

    /// <summary>
    /// Determines whether unknown code may call a member and change its result: in a library any code that can see the
    /// member, and for a member of another assembly the code that it was declared for.
    /// </summary>
    public bool HasUnseenCallers(ISymbol declared, ModelTypes models) =>
        SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, compilation.Assembly)
            ? !_reach.IsApplication && _reach.IsVisibleOutside(declared)
            : !declared.ContainingAssembly.IsFramework() && !(declared is IMethodSymbol method && CallEffects.IsReader(method, models));

    private CallTargets Find(IMethodSymbol method, INamedTypeSymbol receiver)
    {
        if (receiver.DeclaringSyntaxReferences.IsEmpty)
        {
            return new CallTargets([], IsComplete: false);
        }

        var targets = _concrete.Value[receiver.OriginalDefinition]
            .Where(type => MayBe(type, receiver))
            .Select(type => TargetIn(type, method))
            .Distinct<IMethodSymbol?>(SymbolEqualityComparer.Default)
            .ToList();
        var known = targets.OfType<IMethodSymbol>().Where(target => !target.DeclaringSyntaxReferences.IsEmpty && !target.IsAbstract).ToList();
        var isKnown = known.Count == targets.Count && (known.Count > 0 ? known.Count <= WorkLimits.CallTargets : method.IsAbstract);
        return new CallTargets(known, isKnown && IsClosed(method, receiver, known.Count));
    }

    private bool IsClosed(IMethodSymbol method, INamedTypeSymbol receiver, int targets) =>
        method.IsSealed
        || receiver.IsSealed
        || !_reach.IsVisibleOutside(method)
        || !_reach.IsVisibleOutside(receiver)
        || (receiver.TypeKind == TypeKind.Class && !receiver.InstanceConstructors.Any(_reach.IsVisibleOutside))
        || (_reach.IsApplication && targets <= 1);

    // A generic interface may be implemented for other type arguments than those of the call.
    private bool MayBe(INamedTypeSymbol type, INamedTypeSymbol receiver) =>
        !receiver.IsGenericType || type.IsGenericType || HasTypeParameter(receiver) || compilation.ClassifyCommonConversion(type, receiver).IsImplicit;

    private static bool HasTypeParameter(INamedTypeSymbol type) => type.TypeArguments.Any(argument => argument is ITypeParameterSymbol or INamedTypeSymbol { IsGenericType: true });

    private static IMethodSymbol? TargetIn(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind != TypeKind.Interface)
        {
            return OverrideIn(type, method).OriginalDefinition;
        }

        var member = type.AllInterfaces
            .Where(face => SymbolEqualityComparer.Default.Equals(face.OriginalDefinition, method.ContainingType.OriginalDefinition))
            .SelectMany(face => face.GetMembers(method.Name))
            .FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition));
        return member is not null && type.FindImplementationForInterfaceMember(member) is IMethodSymbol found ? OverrideIn(type, found).OriginalDefinition : null;
    }

    // The override in a class or in the nearest of its base classes.
    private static IMethodSymbol OverrideIn(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (!(method.IsVirtual || method.IsOverride || method.IsAbstract) || method.ContainingType.TypeKind == TypeKind.Interface)
        {
            return method;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (OverriddenBy(member).Prepend(member).Any(overridden => SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition)))
                {
                    return member;
                }
            }
        }

        return method;
    }

    private static IEnumerable<ISymbol> OverriddenBy(ISymbol member)
    {
        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
        {
            yield return overridden;
        }
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static IEnumerable<ISymbol> ExplicitlyImplementedBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        _ => [],
    };

    // A class may implement an interface by an inherited member of a base class that does not implement it.
    private IEnumerable<ISymbol> ImplicitlyImplementedBy(ISymbol member)
    {
        if (member.DeclaredAccessibility != Accessibility.Public || member.IsStatic || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct })
        {
            return [];
        }

        return
            from type in _concrete.Value[member.ContainingType.OriginalDefinition].Append(member.ContainingType.OriginalDefinition)
            from face in type.AllInterfaces
            from declared in face.GetMembers(member.Name)
            where type.FindImplementationForInterfaceMember(declared) is { } found && (IsSame(found, member) || (found is IMethodSymbol method && IsSame(OverrideIn(type, method), member)))
            select declared;
    }

    private static bool IsSame(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition);

    private static bool IsBelow(INamedTypeSymbol type, INamedTypeSymbol above) => OwnTypesAbove(type).Contains(above.OriginalDefinition, SymbolEqualityComparer.Default);

    // The type itself, its base classes and its interfaces, as far as they are in source.
    private static IEnumerable<INamedTypeSymbol> OwnTypesAbove(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current.OriginalDefinition;
        }

        foreach (var face in type.AllInterfaces.Where(face => !face.DeclaringSyntaxReferences.IsEmpty))
        {
            yield return face.OriginalDefinition;
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in TypesIn(inner))
                {
                    yield return nested;
                }
            }
        }
    }
}
