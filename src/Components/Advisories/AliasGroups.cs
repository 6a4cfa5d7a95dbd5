namespace KubeGuard.Components.Advisories;

/// <summary>The vulnerabilities behind the IDs of advisories: aliases mean the same one, in both directions and over any number of steps.</summary>
internal sealed class AliasGroups
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    /// <summary>Groups the IDs of advisories.</summary>
    public AliasGroups(IEnumerable<Advisory> advisories)
    {
        foreach (var advisory in advisories)
        {
            foreach (var alias in advisory.Aliases)
            {
                Join(advisory.Id, alias);
            }
        }
    }

    /// <summary>The one ID of all those that mean the same vulnerability.</summary>
    public string RootOf(string id)
    {
        var root = id;
        while (_parents.TryGetValue(root, out var parent))
        {
            root = parent;
        }

        // The next search is one step long.
        for (var at = id; at != root;)
        {
            var next = _parents[at];
            _parents[at] = root;
            at = next;
        }

        return root;
    }

    // The lesser ID is the root, whatever the order of the advisories.
    private void Join(string left, string right)
    {
        var (one, other) = (RootOf(left), RootOf(right));
        var order = string.CompareOrdinal(one, other);
        if (order != 0)
        {
            _parents[order < 0 ? other : one] = order < 0 ? one : other;
        }
    }
}
