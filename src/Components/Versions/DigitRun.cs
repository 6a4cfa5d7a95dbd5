namespace KubeGuard.Components.Versions;

/// <summary>Numbers of any length as the digits that a version writes. No value is ever computed, so that none can be too large.</summary>
internal static class DigitRun
{
    /// <summary>Indicates whether a character is a digit of ASCII.</summary>
    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>Indicates whether a text has digits alone, at least one.</summary>
    public static bool IsNumber(string text) => text.Length > 0 && text.All(IsDigit);

    /// <summary>The end of the digits that start at an index; the index itself if there are none.</summary>
    public static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Compares two numbers by their values. No digits are zero.</summary>
    public static int Compare(string left, string right) => Compare(left, 0, left.Length, right, 0, right.Length);

    /// <summary>Compares two numbers that are parts of texts, from a start to before an end each.</summary>
    public static int Compare(string left, int leftStart, int leftEnd, string right, int rightStart, int rightEnd)
    {
        leftStart = SkipZeros(left, leftStart, leftEnd);
        rightStart = SkipZeros(right, rightStart, rightEnd);
        var length = leftEnd - leftStart;
        var byLength = length.CompareTo(rightEnd - rightStart);
        return byLength != 0 ? byLength : string.CompareOrdinal(left, leftStart, right, rightStart, length);
    }

    private static int SkipZeros(string text, int start, int end)
    {
        while (start < end && text[start] == '0')
        {
            start++;
        }

        return start;
    }
}
