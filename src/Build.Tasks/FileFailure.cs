using System.Security;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>Expected failures to read or write a file, which are reported as diagnostics.</summary>
internal static class FileFailure
{
    /// <summary>The rule that names a file which cannot be read.</summary>
    public static RuleDescriptor Rule => KUBE9003UnreadableManifest.Descriptor;

    /// <summary>Whether an exception is the disk's or the user's.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    /// <summary>The reason in one line, without a dot, as the end of a message.</summary>
    public static string Describe(Exception exception) => exception.Message.Replace("\r", "").Replace('\n', ' ').Trim().TrimEnd('.');
}
