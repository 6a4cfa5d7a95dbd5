using System.Text.RegularExpressions;

namespace KubeGuard.Expressions;

/// <summary>Members of regular expressions that netstandard2.0 does not name, bound at run time.</summary>
internal static class RegexRuntime
{
    private const RegexOptions NonBacktracking = (RegexOptions)0x0400;

    /// <summary>
    /// The option of regular expressions that are matched in linear time (<c>RegexOptions.NonBacktracking</c>);
    /// <see langword="null"/> on the .NET Framework.
    /// </summary>
    public static RegexOptions? LinearTime { get; } = Enum.IsDefined(typeof(RegexOptions), NonBacktracking) ? NonBacktracking : null;
}
