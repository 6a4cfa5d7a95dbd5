namespace KubeGuard.Kubernetes.Validation;

/// <summary>A duration as Go writes it, such as <c>1h30m</c> (https://pkg.go.dev/time#ParseDuration).</summary>
internal static class GoDuration
{
    private static readonly string[] _units = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"];

    /// <summary>Determines whether a text is one.</summary>
    public static bool IsValid(string text)
    {
        var rest = text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;
        if (rest == "0")
        {
            return true;
        }

        var position = 0;
        while (position < rest.Length && SkipPart(rest, ref position))
        {
        }

        return rest.Length > 0 && position == rest.Length;
    }

    private static bool SkipPart(string text, ref int position)
    {
        var start = position;
        var digits = SkipDigits(text, ref position);
        if (position < text.Length && text[position] == '.')
        {
            position++;
            digits += SkipDigits(text, ref position);
        }

        var end = position;
        while (end < text.Length && text[end] is not ('.' or (>= '0' and <= '9')))
        {
            end++;
        }

        if (digits == 0 || !_units.Contains(text.Substring(position, end - position)))
        {
            position = start;
            return false;
        }

        position = end;
        return true;
    }

    private static int SkipDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position - start;
    }
}
