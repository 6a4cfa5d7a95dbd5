using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>Joins the contents that one object has on two paths.</summary>
internal static class CellJoiner
{
    /// <summary>Joins the contents of an object.</summary>
    /// <param name="left">The contents on the first path.</param>
    /// <param name="right">The contents on the second path.</param>
    /// <param name="join">Joins the values in them.</param>
    public static HeapCell Join(HeapCell left, HeapCell right, ValueJoin join)
    {
        var joined = (left, right) switch
        {
            (ObjectCell a, ObjectCell b) => Join(a, b, join),
            (DictionaryCell a, DictionaryCell b) => Join(a, b, join),
            (SequenceCell a, SequenceCell b) => Join(a, b, join),
            (InstanceCell a, InstanceCell b) => a with { IsOpen = a.IsOpen || b.IsOpen },
            _ => left,
        };
        return ReferenceEquals(left.Variables, right.Variables) ? joined : joined with { Variables = JoinVariables(left, right, join) };
    }

    /// <summary>Joins the items of a list.</summary>
    /// <param name="left">The list on the first path.</param>
    /// <param name="right">The list on the second path.</param>
    /// <param name="join">Joins the values in them.</param>
    public static SequenceCell Join(SequenceCell left, SequenceCell right, ValueJoin join)
    {
        if (left.IsKnownWhole && right.IsKnownWhole && left.Count == right.Count)
        {
            var items = left.Items.Zip(right.Items, (a, b) => a with { Value = join(a.Value, a.Origin, b.Value, b.Origin) });
            return left with { Items = items.ToImmutableList() };
        }

        var common = 0;
        while (common < left.Items.Count && common < right.Items.Count && left.Items[common].Value == right.Items[common].Value)
        {
            common++;
        }

        // An object stays in the list, since a loop over the list may still reach it.
        var others = left.All.Skip(common).Concat(right.All.Skip(common)).Where(item => item.Value.References.Any());
        var unplaced = others.GroupBy(item => item.Value).Select(same => same.First()).ToImmutableList();
        var isSame = common == left.Count && common == right.Count;
        return new SequenceCell(left.Items.GetRange(0, common), unplaced, left.IsOpen || right.IsOpen || !isSame, left.Source);
    }

    private static ObjectCell Join(ObjectCell left, ObjectCell right, ValueJoin join)
    {
        var isConsumed = left.IsConsumed || right.IsConsumed;
        return left with
        {
            Members = JoinMembers(left, right, join),
            IsOpen = left.IsOpen || right.IsOpen,
            IsPattern = left.IsPattern && right.IsPattern,
            IsTemplate = (left.IsTemplate || right.IsTemplate) && !isConsumed,
            IsConsumed = isConsumed,
        };
    }

    private static DictionaryCell Join(DictionaryCell left, DictionaryCell right, ValueJoin join) => right.Unplaced.Aggregate(left, (joined, item) => joined.WithSomewhere(item)) with
    {
        Members = JoinMembers(left, right, join),
        IsOpen = left.IsOpen || right.IsOpen,
    };

    private static ImmutableArray<MemberSlot> JoinMembers(MappingCell left, MappingCell right, ValueJoin join) => left.Members
        .Select(member => member with { Value = join(member.Value, member.ValueOrigin, right.Read(member.Key), right.Find(member.Key)?.ValueOrigin) })
        .Concat(right.Members
            .Where(member => left.Find(member.Key) is null)
            .Select(member => member with { Value = join(left.Read(member.Key), null, member.Value, member.ValueOrigin) }))
        .ToImmutableArray();

    private static ImmutableDictionary<ISymbol, AbstractValue> JoinVariables(HeapCell left, HeapCell right, ValueJoin join) => left.Variables.SetItems(left.Variables.Keys
        .Union<ISymbol>(right.Variables.Keys, SymbolEqualityComparer.Default)
        .Select(variable => new KeyValuePair<ISymbol, AbstractValue>(variable, join(ValueIn(left, variable), null, ValueIn(right, variable), null)))
        .ToList());

    private static AbstractValue ValueIn(HeapCell cell, ISymbol variable) => cell.Variables.TryGetValue(variable, out var value) ? value : UnknownValue.Instance;
}
