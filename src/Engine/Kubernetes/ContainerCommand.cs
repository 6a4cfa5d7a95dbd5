using System.Text.RegularExpressions;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>Reads what a container runs, as far as its manifest tells.</summary>
internal static class ContainerCommand
{
    // The text of a shell, up to the end of one of its commands.
    private static readonly Regex _installation = new(
        @"(?:^|[\s;&|(])(?:(?:apt-get|apt|yum|dnf|microdnf|zypper)\b[^;&|\n]*\sinstall|apk\b[^;&|\n]*\sadd)\s",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>Whether it installs packages, which writes to the root filesystem and takes root's rights.</summary>
    public static bool InstallsPackages(Container container)
    {
        var command = string.Join(" ", TextsOf(container.Cursor["command"]).Concat(TextsOf(container.Cursor["args"])));
        try
        {
            return _installation.IsMatch(command);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static IEnumerable<string> TextsOf(ManifestCursor list) => list.Items.Select(item => item.String).OfType<string>();
}
