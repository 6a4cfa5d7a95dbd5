using System.Globalization;

namespace KubeGuard.Build;

/// <summary>Writes a count with its noun.</summary>
internal static class Counted
{
    /// <summary>The number and the word, such as "1 finding" and "2 findings".</summary>
    public static string Of(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
