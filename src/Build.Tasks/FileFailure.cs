using System.Security;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>Expected failures to read or write a file, which are reported as diagnostics.</summary>
internal static class FileFailure
{
    /// <summary>The rule that reports a file which cannot be read.</summary>
    public static RuleDescriptor Rule => KUBE9003UnreadableManifest.Descriptor;

    /// <summary>Determines whether an exception is an expected I/O failure.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    /// <summary>The reason in one line without a final dot, as the end of a message.</summary>
    public static string Describe(Exception exception) => exception.Message.Replace("\r", "").Replace('\n', ' ').Trim().TrimEnd('.');
}
