namespace KubeGuard.Build.Git;

/// <summary>The settings of a repository that decide how its names are compared and its index is read.</summary>
/// <param name="IgnoresCase">Whether names that differ in case only are the same, as <c>git init</c> detects.</param>
/// <param name="HashLength">The length of an object name in bytes.</param>
internal sealed record GitSettings(bool IgnoresCase, int HashLength)
{
    private const int Sha1 = 20;
    private const int Sha256 = 32;

    /// <summary>Reads the text of a file <c>config</c>.</summary>
    public static GitSettings Read(string text)
    {
        var settings = new GitSettings(false, Sha1);
        var section = "";
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("[", StringComparison.Ordinal))
            {
                section = line.Trim('[', ']', ' ').ToUpperInvariant();
                continue;
            }

            var pair = line.Split('=');
            settings = (section, pair[0].Trim().ToUpperInvariant()) switch
            {
                ("CORE", "IGNORECASE") => settings with { IgnoresCase = pair.Length == 1 || pair[1].Trim().ToUpperInvariant() is "TRUE" or "YES" or "ON" or "1" },
                ("EXTENSIONS", "OBJECTFORMAT") => settings with { HashLength = string.Join("", pair.Skip(1)).Trim() == "sha256" ? Sha256 : Sha1 },
                _ => settings,
            };
        }

        return settings;
    }
}
