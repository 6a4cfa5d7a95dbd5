namespace KubeGuard.Build.Git;

/// <summary>
/// A pattern with wildcards. All alternatives are followed at once, so matching takes at most the length of the pattern
/// times that of the text.
/// </summary>
internal sealed class GitWildcard
{
    private readonly List<GitWildcardStep> _steps = [];
    private readonly bool _isPath;
    private readonly bool _ignoresCase;
    private readonly bool _isBroken;

    /// <summary>Reads a pattern; an invalid one matches nothing.</summary>
    /// <param name="pattern">The pattern, in lower case if case is ignored.</param>
    /// <param name="isPath">Whether it matches a path, in which <c>*</c> does not match slashes, rather than a name.</param>
    /// <param name="ignoresCase">Whether case is ignored.</param>
    public GitWildcard(string pattern, bool isPath, bool ignoresCase)
    {
        _isPath = isPath;
        _ignoresCase = ignoresCase;
        var i = 0;
        while (i >= 0 && i < pattern.Length)
        {
            i = Read(pattern, i);
        }

        _isBroken = i < 0;
    }

    /// <summary>Determines whether a text matches from its start to its end.</summary>
    public bool IsMatch(string text)
    {
        if (_isBroken)
        {
            return false;
        }

        var current = new bool[_steps.Count + 1];
        var next = new bool[_steps.Count + 1];
        current[0] = true;
        SkipOptional(current);
        foreach (var character in text)
        {
            Array.Clear(next, 0, next.Length);
            for (var i = 0; i < _steps.Count; i++)
            {
                if (current[i] && _steps[i].Takes(character))
                {
                    next[_steps[i].Repeats ? i : i + 1] = true;
                }
            }

            SkipOptional(next);
            (current, next) = (next, current);
        }

        return current[_steps.Count];
    }

    private void SkipOptional(bool[] states)
    {
        for (var i = 0; i < _steps.Count; i++)
        {
            if (states[i] && _steps[i].Repeats)
            {
                states[i + 1] = true;
            }

            if (states[i] && _steps[i].SkipTo > 0)
            {
                states[i + 1] = true;
                states[_steps[i].SkipTo] = true;
            }
        }
    }

    // Returns the index of the next step, or -1.
    private int Read(string pattern, int i) => pattern[i] switch
    {
        '*' => ReadStars(pattern, i),
        '?' => Add(GitWildcardStep.AnyIn(_isPath), i + 1),
        '[' => GitCharacterClass.Read(pattern, i, _ignoresCase, out var members) is > 0 and var end ? Add(GitWildcardStep.OneOf(members, _isPath), end) : -1,
        '\\' => i + 1 < pattern.Length ? Add(GitWildcardStep.Literal(pattern[i + 1]), i + 2) : -1,
        var character => Add(GitWildcardStep.Literal(character), i + 1),
    };

    private int ReadStars(string pattern, int start)
    {
        var end = start;
        while (end < pattern.Length && pattern[end] == '*')
        {
            end++;
        }

        if (!_isPath || end - start == 1 || !StartsPart(pattern, start) || (end < pattern.Length && pattern[end] != '/'))
        {
            return Add(GitWildcardStep.Many(_isPath), end);
        }

        if (end == pattern.Length)
        {
            return Add(GitWildcardStep.Many(withinPart: false), end);
        }

        // Any number of folders, or none.
        Add(GitWildcardStep.Optional(_steps.Count + 3), end);
        Add(GitWildcardStep.Many(withinPart: false), end);
        return Add(GitWildcardStep.Literal('/'), end + 1);
    }

    // As git does, which compares the part before the first wildcard separately.
    private bool StartsPart(string pattern, int start) => start == 0 || pattern[start - 1] == '/' || _steps.All(step => step.IsLiteral);

    private int Add(GitWildcardStep step, int next)
    {
        _steps.Add(step);
        return next;
    }
}
