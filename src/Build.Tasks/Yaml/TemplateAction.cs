namespace KubeGuard.Build.Yaml;

/// <summary>What a template has where a tool writes something: <c>{{ … }}</c> in one line.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="Text">The text, braces included.</param>
internal sealed record TemplateAction(int Start, string Text)
{
    private const string Open = "{{";
    private const string Close = "}}";

    /// <summary>The first one of a text; <see langword="null"/> if there is none.</summary>
    public static TemplateAction? Find(string text)
    {
        for (var start = NextOpen(0); start >= 0;)
        {
            var lineEnd = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var end = text.IndexOf(Close, start + Open.Length, lineEnd - start - Open.Length, StringComparison.Ordinal);
            if (end >= 0)
            {
                return new TemplateAction(start, text.Substring(start, end + Close.Length - start));
            }

            // No other one that starts in this line has an end.
            start = NextOpen(lineEnd);
        }

        return null;

        int NextOpen(int position) => text.IndexOf(Open, position, StringComparison.Ordinal);
    }
}
