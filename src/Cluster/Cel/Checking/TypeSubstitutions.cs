using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Checking;

/// <summary>The types that are known of type parameters while an expression is checked, as in the type checker of cel-go.</summary>
internal sealed class TypeSubstitutions
{
    private readonly Dictionary<string, CelType> _types = new(StringComparer.Ordinal);
    private readonly Stack<(string Name, CelType? Before)> _changes = new();
    private int _fresh;

    /// <summary>A type parameter of which nothing is known.</summary>
    public CelType Fresh() => CelType.TypeParameter($"_{_fresh++}");

    /// <summary>The types with new type parameters for those in them; the same parameter is the same new one in all.</summary>
    /// <param name="types">The types.</param>
    public CelType[] Renamed(IEnumerable<CelType> types)
    {
        var names = new Dictionary<string, CelType>(StringComparer.Ordinal);
        return [.. types.Select(type => Map(type, name => names.TryGetValue(name, out var known) ? known : names[name] = Fresh()))];
    }

    /// <summary>The type with what is known of its parameters.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isFinal">Whether a parameter of which nothing is known becomes dynamic.</param>
    public CelType Resolve(CelType type, bool isFinal = false) =>
        Map(type, name => _types.TryGetValue(name, out var known) ? Resolve(known, isFinal) : isFinal ? CelType.Dyn : null);

    /// <summary>Determines whether values of types can be passed to parameters, and remembers what that says about type parameters.</summary>
    /// <param name="arguments">The types of the values.</param>
    /// <param name="parameters">The types of the parameters.</param>
    /// <returns><see langword="true"/> if they can; otherwise nothing is remembered.</returns>
    public bool AreAssignable(IReadOnlyList<CelType> arguments, IReadOnlyList<CelType> parameters)
    {
        var before = _changes.Count;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!Matches(arguments[i], parameters[i]))
            {
                Undo(before);
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether a value of a type can be passed to a parameter, and remembers what that says.</summary>
    public bool IsAssignable(CelType argument, CelType parameter) => AreAssignable([argument], [parameter]);

    /// <summary>The less specific one of two types that agree.</summary>
    public static CelType MostGeneral(CelType left, CelType right) => IsAsGeneral(left, right) ? left : right;

    private static bool IsAsGeneral(CelType left, CelType right)
    {
        if (left.Kind is CelKind.Dyn or CelKind.Parameter || right.Kind is CelKind.Dyn or CelKind.Parameter)
        {
            return left.Kind is CelKind.Dyn or CelKind.Parameter;
        }

        return right.Kind == CelKind.Null
            || (left.Kind == right.Kind
                && left.Name == right.Name
                && left.Parameters.Zip(right.Parameters, IsAsGeneral).All(isAsGeneral => isAsGeneral));
    }

    private static CelType Map(CelType type, Func<string, CelType?> ofParameter)
    {
        switch (type.Kind)
        {
            case CelKind.Parameter: return ofParameter(type.Name) ?? type;
            case CelKind.List: return CelType.List(Map(type.Parameters[0], ofParameter));
            case CelKind.Optional: return CelType.Optional(Map(type.Parameters[0], ofParameter));
            case CelKind.Map: return CelType.Map(Map(type.Parameters[0], ofParameter), Map(type.Parameters[1], ofParameter));
            default: return type;
        }
    }

    private bool Matches(CelType left, CelType right)
    {
        if (right.Kind == CelKind.Parameter)
        {
            var isKnown = _types.ContainsKey(right.Name);
            var matches = Substitutes(left, right);
            if (matches || isKnown)
            {
                return matches;
            }
        }

        if (left.Kind == CelKind.Parameter)
        {
            return Substitutes(right, left);
        }

        if (left.Kind == CelKind.Dyn || right.Kind == CelKind.Dyn)
        {
            return true;
        }

        if (left.Kind == CelKind.Null || right.Kind == CelKind.Null)
        {
            return IsNullable(left.Kind == CelKind.Null ? right : left);
        }

        return left.Kind == right.Kind
            && (left.Kind == CelKind.Type || left.Name == right.Name)
            && left.Parameters.Zip(right.Parameters, Matches).All(isMatch => isMatch);
    }

    private static bool IsNullable(CelType type) =>
        type.Kind is CelKind.Null or CelKind.Object or CelKind.Opaque or CelKind.Optional or CelKind.Timestamp or CelKind.Duration;

    // Whether a type can be what a parameter is. If more was known of the parameter, the more general type is it.
    private bool Substitutes(CelType type, CelType parameter)
    {
        if (type.Equals(parameter))
        {
            return true;
        }

        if (_types.TryGetValue(parameter.Name, out var known))
        {
            if (type.Equals(known))
            {
                return true;
            }

            if (!Matches(type, known))
            {
                return false;
            }

            var general = MostGeneral(type, known);
            if (!Mentions(general, parameter))
            {
                Set(parameter.Name, general);
            }

            return true;
        }

        if (Mentions(type, parameter))
        {
            return false;
        }

        Set(parameter.Name, type);
        return true;
    }

    private bool Mentions(CelType type, CelType parameter) =>
        type.Equals(parameter)
        || (type.Kind == CelKind.Parameter && _types.TryGetValue(type.Name, out var known) && Mentions(known, parameter))
        || type.Parameters.Any(inner => Mentions(inner, parameter));

    private void Set(string name, CelType type)
    {
        _changes.Push((name, _types.TryGetValue(name, out var before) ? before : null));
        _types[name] = type;
    }

    private void Undo(int count)
    {
        while (_changes.Count > count)
        {
            var (name, before) = _changes.Pop();
            if (before is null)
            {
                _types.Remove(name);
            }
            else
            {
                _types[name] = before;
            }
        }
    }
}
