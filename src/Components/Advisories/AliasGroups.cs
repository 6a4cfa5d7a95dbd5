namespace KubeGuard.Components.Advisories;

/// <summary>The vulnerabilities behind the IDs of advisories: aliases mean the same one, in both directions and over any number of steps.</summary>
internal sealed class AliasGroups
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<int> _parents = [];

    /// <summary>Groups the IDs of advisories.</summary>
    public AliasGroups(IEnumerable<Advisory> advisories)
    {
        foreach (var advisory in advisories)
        {
            foreach (var alias in advisory.Aliases)
            {
                Join(NumberOf(advisory.Id), NumberOf(alias));
            }
        }

        // From now on every ID is one step from its root, and nothing changes.
        for (var number = 0; number < _parents.Count; number++)
        {
            _parents[number] = RootOf(number);
        }
    }

    /// <summary>The one ID of all those that mean the same vulnerability.</summary>
    public string RootOf(string id) => _numbers.TryGetValue(id, out var number) ? _ids[_parents[number]] : id;

    private int NumberOf(string id)
    {
        if (!_numbers.TryGetValue(id, out var number))
        {
            number = _ids.Count;
            _numbers.Add(id, number);
            _ids.Add(id);
            _parents.Add(number);
        }

        return number;
    }

    // The lesser ID is the root, whatever the order of the advisories.
    private void Join(int left, int right)
    {
        var (one, other) = (RootOf(left), RootOf(right));
        var isBefore = string.CompareOrdinal(_ids[one], _ids[other]) < 0;
        _parents[isBefore ? other : one] = isBefore ? one : other;
    }

    private int RootOf(int number)
    {
        while (_parents[number] != number)
        {
            // The next search takes half as many steps.
            number = _parents[number] = _parents[_parents[number]];
        }

        return number;
    }
}
