using System.Globalization;
using System.Text;

namespace KubeGuard.Build.Sarif;

/// <summary>Writes absolute paths as URIs (https://datatracker.ietf.org/doc/html/rfc8089).</summary>
internal static class FileUri
{
    private const string Plain = "/-._~!$&'()*+,=:@";

    /// <summary>The URI of a file. Drives and shares identify a path as one of Windows.</summary>
    public static string Of(string path) => path switch
    {
        ['/', ..] => "file://" + Escape(path),
        ['\\', '\\', '?' or '.', '\\', 'U' or 'u', 'N' or 'n', 'C' or 'c', '\\', .. var share] => "file://" + Escape(share.Replace('\\', '/')),
        ['\\', '\\', '?' or '.', '\\', .. var device] => "file:///" + Escape(device.Replace('\\', '/')),
        ['\\', '\\', .. var share] => "file://" + Escape(share.Replace('\\', '/')),
        _ => "file:///" + Escape(path.Replace('\\', '/')),
    };

    private static string Escape(string path)
    {
        var uri = new StringBuilder(path.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(path))
        {
            var character = (char)octet;
            _ = octet < 0x80 && (char.IsLetterOrDigit(character) || Plain.IndexOf(character) >= 0)
                ? uri.Append(character)
                : uri.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }

        return uri.ToString();
    }
}
