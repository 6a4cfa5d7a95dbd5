namespace KubeGuard.Manifests;

/// <summary>
/// The known part of a string: all of it, or only its start and end, as in <c>$"mcr.microsoft.com/{name}:latest"</c>.
/// Every question has three answers; <see langword="null"/> means unknown.
/// </summary>
internal readonly struct KnownText : IEquatable<KnownText>
{
    /// <summary>A string of which nothing is known.</summary>
    public static readonly KnownText Unknown = Between("", "");

    /// <summary>A string that is fully known.</summary>
    public KnownText(string text)
    {
        Prefix = text;
        Suffix = text;
        IsComplete = true;
    }

    private KnownText(string prefix, string suffix)
    {
        Prefix = prefix;
        Suffix = suffix;
        IsComplete = false;
    }

    /// <summary>The known start: the whole text if <see cref="IsComplete"/>.</summary>
    public string Prefix { get; }

    /// <summary>The known end: the whole text if <see cref="IsComplete"/>.</summary>
    public string Suffix { get; }

    /// <summary>Indicates whether the whole text is known.</summary>
    public bool IsComplete { get; }

    /// <summary>The text, if the whole of it is known.</summary>
    public string? Value => IsComplete ? Prefix : null;

    /// <summary>A string with something unknown between a known start and a known end (either may be empty).</summary>
    public static KnownText Between(string prefix, string suffix) => new(prefix, suffix);

    /// <summary>Joins two texts, as <c>+</c> and interpolation do.</summary>
    public KnownText Append(KnownText next)
    {
        if (IsComplete && next.IsComplete)
        {
            return new KnownText(Prefix + next.Prefix);
        }

        var prefix = IsComplete ? Prefix + next.Prefix : Prefix;
        var suffix = next.IsComplete ? Suffix + next.Suffix : next.Suffix;
        return new KnownText(prefix, suffix);
    }

    /// <summary>Determines whether the text equals another one.</summary>
    public bool? Is(string text)
    {
        if (IsComplete)
        {
            return string.Equals(Prefix, text, StringComparison.Ordinal);
        }

        var possible = text.Length >= Prefix.Length + Suffix.Length
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text.EndsWith(Suffix, StringComparison.Ordinal);
        return possible ? null : false;
    }

    /// <summary>Determines whether the text equals another one that may itself be partly unknown.</summary>
    public bool? Is(KnownText other) =>
        other.IsComplete ? Is(other.Prefix)
        : IsComplete ? other.Is(Prefix)
        : CanBegin(Prefix, other.Prefix) && CanEnd(Suffix, other.Suffix) ? null : false;

    /// <summary>Determines whether the text starts with another one.</summary>
    public bool? StartsWith(string start)
    {
        if (IsComplete || Prefix.Length >= start.Length)
        {
            return Prefix.StartsWith(start, StringComparison.Ordinal);
        }

        return start.StartsWith(Prefix, StringComparison.Ordinal) ? null : false;
    }

    /// <summary>Determines whether the text certainly ends, or certainly does not end, with another one.</summary>
    public bool? EndsWith(string end)
    {
        if (IsComplete || Suffix.Length >= end.Length)
        {
            return Suffix.EndsWith(end, StringComparison.Ordinal);
        }

        return end.EndsWith(Suffix, StringComparison.Ordinal) ? null : false;
    }

    /// <summary>Determines whether the text certainly contains, or certainly does not contain, another one.</summary>
    public bool? Contains(string part)
    {
        if (Prefix.IndexOf(part, StringComparison.Ordinal) >= 0 || Suffix.IndexOf(part, StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        return IsComplete ? false : null;
    }

    private static bool CanBegin(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    private static bool CanEnd(string one, string other) =>
        one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool Equals(KnownText other) =>
        IsComplete == other.IsComplete && Prefix == other.Prefix && Suffix == other.Suffix;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KnownText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Prefix) ^ IsComplete.GetHashCode();

    /// <summary>The text for a person, with <c>…</c> for the unknown part.</summary>
    public override string ToString() => IsComplete ? Prefix : Prefix + "…" + Suffix;
}
