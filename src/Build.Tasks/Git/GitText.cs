using System.Text;

namespace KubeGuard.Build.Git;

/// <summary>
/// Text as git compares it: byte by byte, so that <c>?</c> matches one byte of a two-byte letter. Each character of
/// such a text is one byte of UTF-8.
/// </summary>
internal static class GitText
{
    /// <summary>The bytes of a name or path.</summary>
    public static string Of(string text)
    {
        foreach (var character in text)
        {
            if (character > '\x7f')
            {
                return Of(Encoding.UTF8.GetBytes(text));
            }
        }

        return text;
    }

    /// <summary>The bytes unchanged.</summary>
    public static string Of(byte[] bytes) => Of(bytes, 0, bytes.Length);

    /// <summary>A range of the bytes unchanged.</summary>
    public static string Of(byte[] bytes, int start, int length)
    {
        var characters = new char[length];
        for (var i = 0; i < length; i++)
        {
            characters[i] = (char)bytes[start + i];
        }

        return new string(characters);
    }

    /// <summary>The text with ASCII letters in lower case, the only ones whose case git can ignore.</summary>
    public static string Lower(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = Lower(characters[i]);
        }

        return new string(characters);
    }

    private static char Lower(char character) => character is >= 'A' and <= 'Z' ? (char)(character + ('a' - 'A')) : character;
}
