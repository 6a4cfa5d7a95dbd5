namespace KubeGuard.Components.Advisories;

/// <summary>The vulnerabilities behind the IDs of advisories: aliases mean the same one, in both directions and over any number of steps.</summary>
internal sealed class AliasGroups
{
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);

    /// <summary>Groups the IDs of advisories.</summary>
    public AliasGroups(IEnumerable<Advisory> advisories)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var advisory in advisories)
        {
            foreach (var alias in advisory.Aliases)
            {
                Join(parents, advisory.Id, alias);
            }
        }

        foreach (var id in parents.Keys.ToList())
        {
            _roots.Add(id, RootOf(parents, id));
        }
    }

    /// <summary>The one ID of all those that mean the same vulnerability.</summary>
    public string RootOf(string id) => _roots.TryGetValue(id, out var root) ? root : id;

    // The lesser ID is the root, whatever the order of the advisories.
    private static void Join(Dictionary<string, string> parents, string left, string right)
    {
        var (one, other) = (RootOf(parents, left), RootOf(parents, right));
        var order = string.CompareOrdinal(one, other);
        if (order != 0)
        {
            parents[order < 0 ? other : one] = order < 0 ? one : other;
        }
    }

    private static string RootOf(Dictionary<string, string> parents, string id)
    {
        var at = id;
        while (parents.TryGetValue(at, out var parent))
        {
            // The next search takes half as many steps.
            if (parents.TryGetValue(parent, out var grandparent))
            {
                parents[at] = grandparent;
            }

            at = parent;
        }

        return at;
    }
}
