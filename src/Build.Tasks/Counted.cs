using System.Globalization;

namespace KubeGuard.Build;

/// <summary>Writes how many there are of something.</summary>
internal static class Counted
{
    /// <summary>The number and the word, such as "1 finding" and "2 findings".</summary>
    public static string Of(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
