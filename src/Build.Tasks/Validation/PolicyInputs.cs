using KubeGuard.Build.Caching;
using KubeGuard.Cluster.Admission;

namespace KubeGuard.Build.Validation;

/// <summary>
/// The objects that admission policies bring into a manifest set: the policies of others that apply to it, and what policies read, such as
/// their parameters, whose kinds only they name. A project without policies has none, and pays nothing.
/// </summary>
/// <param name="inputs">The files of all sets.</param>
/// <param name="read">Reads the text of a file; <see langword="null"/> if it cannot be read.</param>
internal sealed class PolicyInputs(IReadOnlyList<ManifestInput> inputs, Func<ManifestInput, string?> read)
{
    private readonly Lazy<ILookup<string, RelatedObject>> _policies = new(() => inputs
        .SelectMany(input => input.Related.Where(IsPolicy).Select(item => (input.File.Set, Item: item)))
        .ToLookup(pair => pair.Set, pair => pair.Item, StringComparer.Ordinal));

    private readonly Dictionary<string, IReadOnlyList<(string Set, RelatedObject Item)>> _ofKind = new(StringComparer.Ordinal);

    /// <summary>
    /// The policies of other sets that apply to a set: those that items name, and those of plain manifests. One of the same name in the set
    /// itself counts instead.
    /// </summary>
    public IReadOnlyList<RelatedObject> PoliciesFor(string set)
    {
        if (_policies.Value.Count == 0)
        {
            return [];
        }

        var known = new HashSet<(string Kind, string? Name)>(_policies.Value[set].Select(KeyOf));
        var found = new List<RelatedObject>();
        foreach (var other in SharedBy(set))
        {
            var added = _policies.Value[other].Where(item => !known.Contains(KeyOf(item))).ToList();
            found.AddRange(added);
            known.UnionWith(added.Select(KeyOf));
        }

        return found;
    }

    /// <summary>The objects that the policies of a set read.</summary>
    /// <param name="set">The name of the set.</param>
    /// <param name="others">The policies of other sets that apply to it.</param>
    public IReadOnlyList<RelatedObject> ReadBy(string set, IReadOnlyList<RelatedObject> others)
    {
        var policies = _policies.Value[set].Concat(others).Where(item => item.Kind == AdmissionPolicy.Kind).Select(item => item.Value).ToList();
        var sets = new HashSet<string>([set, .. SharedBy(set)], StringComparer.Ordinal);
        return policies.Count == 0
            ? []
            : [.. PolicyFacts.KindsReadBy(policies).Where(kind => !RelatedObjects.IsKept(kind)).SelectMany(OfKind).Where(pair => sets.Contains(pair.Set)).Select(pair => pair.Item)];
    }

    private static IEnumerable<string> SharedBy(string set) => new[] { ManifestFile.PolicySet, "" }.Where(other => other != set);

    private static bool IsPolicy(RelatedObject item) => item.Kind is AdmissionPolicy.Kind or AdmissionPolicy.BindingKind;

    private static (string Kind, string? Name) KeyOf(RelatedObject item) => (item.Kind, item.Value.Name);

    private IReadOnlyList<(string Set, RelatedObject Item)> OfKind(string kind)
    {
        if (!_ofKind.TryGetValue(kind, out var known))
        {
            _ofKind.Add(kind, known = [.. inputs.SelectMany(input => In(input, kind))]);
        }

        return known;
    }

    private IEnumerable<(string Set, RelatedObject Item)> In(ManifestInput input, string kind) =>
        read(input) is { } text ? RelatedObjects.In(input.File, text, [kind], CancellationToken.None).Select(item => (input.File.Set, item)) : [];
}
