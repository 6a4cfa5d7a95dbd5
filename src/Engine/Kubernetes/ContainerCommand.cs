using System.Text.RegularExpressions;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>Reads the command of a container, as far as the manifest gives it.</summary>
internal static class ContainerCommand
{
    // Matches within one command of a shell script.
    private static readonly Regex _installation = new(
        @"(?:^|[\s;&|(])(?:(?:apt-get|apt|yum|dnf|microdnf|zypper)\b[^;&|\n]*\sinstall|apk\b[^;&|\n]*\sadd)\s",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>Determines whether it installs packages, which needs root and a writable root filesystem.</summary>
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
