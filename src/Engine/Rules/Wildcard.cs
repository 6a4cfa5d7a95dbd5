namespace KubeGuard.Rules;

/// <summary>Patterns in which <c>*</c> matches any characters; case is ignored.</summary>
internal static class Wildcard
{
    /// <summary>Determines whether a text matches one of several patterns.</summary>
    public static bool IsMatch(IEnumerable<string> patterns, string text) => patterns.Any(pattern => IsMatch(pattern, text));

    /// <summary>Determines whether a text matches a pattern.</summary>
    public static bool IsMatch(string pattern, string text)
    {
        if (pattern.IndexOf('*') < 0)
        {
            return string.Equals(pattern, text, StringComparison.OrdinalIgnoreCase);
        }

        var parts = pattern.Split('*');
        var last = parts[parts.Length - 1];
        if (text.Length < parts[0].Length + last.Length
            || !text.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase)
            || !text.EndsWith(last, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // The parts between the first and the last must occur in order; the earliest occurrence leaves the most text
        // for the rest.
        var position = parts[0].Length;
        var end = text.Length - last.Length;
        foreach (var part in parts.Skip(1).Take(parts.Length - 2))
        {
            var found = text.IndexOf(part, position, end - position, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            position = found + part.Length;
        }

        return true;
    }
}
