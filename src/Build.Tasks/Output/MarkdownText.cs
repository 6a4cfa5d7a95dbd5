using System.Text;

namespace KubeGuard.Build.Output;

/// <summary>Writes text into Markdown.</summary>
internal static class MarkdownText
{
    private const string Markup = @"|<>[]*_`\#&~$";

    /// <summary>A text that shows as it is. Names come from manifests and may contain anything.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            escaped.Append(Markup.IndexOf(character) >= 0 ? "\\" + character : char.IsControl(character) ? " " : character.ToString());
        }

        return escaped.ToString();
    }
}
