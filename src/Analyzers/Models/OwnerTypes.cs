using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>The user's own classes that contain a model type, in a property or at any depth below it.</summary>
/// <param name="isModel">Whether a class is a model type itself.</param>
internal sealed class OwnerTypes(Func<INamedTypeSymbol, bool> isModel)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _answers = new(SymbolEqualityComparer.Default);

    /// <summary>Determines whether a class contains a model type.</summary>
    public bool Contains(INamedTypeSymbol type) => IsOwn(type) && (_answers.TryGetValue(type, out var known) ? known : Resolve(type));

    /// <summary>The classes of the properties of a class, or of the items of their lists and maps.</summary>
    public static IEnumerable<INamedTypeSymbol> PartsOf(INamedTypeSymbol type) => ModelType.PropertiesOf(type)
        .Select(property => ElementOf(property.Type))
        .OfType<INamedTypeSymbol>()
        .Where(part => part is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } && !ObjectModel.IsAnyScalar(part));

    // Classes may refer to each other in cycles, so the answers for all classes that one can reach are found together:
    // owners are those from which a model type can be reached.
    private bool Resolve(INamedTypeSymbol type)
    {
        var users = UsersByPart(type, out var sure);
        var owners = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        while (sure.Count > 0)
        {
            var owner = sure.Pop();
            if (owners.Add(owner))
            {
                users[owner].ForEach(sure.Push);
            }
        }

        foreach (var reached in users.Keys)
        {
            _answers[reached] = owners.Contains(reached);
        }

        return owners.Contains(type);
    }

    // Every unanswered class that one can reach, with the classes that use it; certain owners are those with a property
    // of a model type or of an owner.
    private Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> UsersByPart(INamedTypeSymbol type, out Stack<INamedTypeSymbol> sure)
    {
        sure = new Stack<INamedTypeSymbol>();
        var users = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default) { [type] = [] };
        var pending = new Stack<INamedTypeSymbol>([type]);
        while (pending.Count > 0)
        {
            var user = pending.Pop();
            foreach (var part in PartsOf(user))
            {
                if (isModel(part) || (_answers.TryGetValue(part, out var known) && known))
                {
                    sure.Push(user);
                }
                else if (users.TryGetValue(part, out var others))
                {
                    others.Add(user);
                }
                else if (IsOwn(part) && !_answers.ContainsKey(part))
                {
                    users.Add(part, [user]);
                    pending.Push(part);
                }
            }
        }

        return users;
    }

    private static bool IsOwn(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Length > 0;

    private static ITypeSymbol ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => ElementOf(array.ElementType),
        INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } => ElementOf(arguments[arguments.Length - 1]),
        _ => type,
    };
}
