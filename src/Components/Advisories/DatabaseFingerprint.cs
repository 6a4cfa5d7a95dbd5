using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KubeGuard.Components.Advisories;

/// <summary>Tells whether the files of a database are those that were read before, by their paths, sizes and times.</summary>
internal static class DatabaseFingerprint
{
    /// <summary>The fingerprint of files, as 64 hexadecimal digits.</summary>
    public static string Of(IEnumerable<FileInfo> files)
    {
        var text = new StringBuilder();
        foreach (var info in files)
        {
            text.Append(info.FullName).Append('|').Append(info.Exists ? info.Length : -1).Append('|').Append(info.Exists ? info.LastWriteTimeUtc.Ticks : -1).Append('\n');
        }

        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
