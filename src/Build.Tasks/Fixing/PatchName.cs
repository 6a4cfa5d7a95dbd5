using System.Globalization;
using System.Text;

namespace KubeGuard.Build.Fixing;

/// <summary>Writes the name of a file in a patch as Git does.</summary>
internal static class PatchName
{
    /// <summary>
    /// The name: one with a space is terminated by a tab; one with a quote, a backslash or a control character is
    /// quoted.
    /// </summary>
    public static string Of(string path)
    {
        if (!path.Any(character => character is '"' or '\\' or '\u007f' || character < ' '))
        {
            return path.IndexOf(' ') < 0 ? path : path + "\t";
        }

        var name = new StringBuilder("\"");
        foreach (var character in path)
        {
            name.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\u007f' or < ' ' => "\\" + Convert.ToString(character, 8).PadLeft(3, '0'),
                _ => character.ToString(CultureInfo.InvariantCulture),
            });
        }

        return name.Append('"').ToString();
    }
}
