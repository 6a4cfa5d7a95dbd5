namespace KubeGuard.Components;

/// <summary>Times in documents that cannot be true.</summary>
internal static class FutureTime
{
    private static readonly TimeSpan _toleranceOfClocks = TimeSpan.FromDays(1);

    /// <summary>Indicates whether a time is later than any clock may say.</summary>
    /// <param name="time">The time in the document.</param>
    /// <param name="now">The time of the build.</param>
    public static bool Is(DateTimeOffset time, DateTimeOffset now) => time > now + _toleranceOfClocks;
}
