using System.Globalization;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Calculates with points and lengths of time.</summary>
internal static class CelTime
{
    /// <summary>Nanoseconds of a second.</summary>
    public const int Second = 1_000_000_000;

    private const string DateAndTime = "yyyy'-'MM'-'dd'T'HH':'mm':'ss";

    /// <summary>A timestamp some time after another one, or before it.</summary>
    /// <param name="timestamp">The timestamp.</param>
    /// <param name="duration">The length of time.</param>
    /// <param name="isBack">Whether it is before.</param>
    public static CelValue Add(CelValue timestamp, CelValue duration, bool isBack = false)
    {
        var (start, length) = ((CelTimestamp)timestamp, ((CelDuration)duration).Nanoseconds);
        var sign = isBack ? -1 : 1;
        var nanoseconds = start.Nanoseconds + (sign * (length % Second));
        var carry = nanoseconds < 0 ? -1 : nanoseconds >= Second ? 1 : 0;
        return Of(start.Seconds + (sign * (length / Second)) + carry, (int)(nanoseconds - (carry * Second)));
    }

    /// <summary>The sum of lengths of time, or their difference.</summary>
    /// <param name="left">A length of time.</param>
    /// <param name="right">Another one.</param>
    /// <param name="isBack">Whether it is the difference.</param>
    public static CelValue Sum(CelValue left, CelValue right, bool isBack = false) =>
        Of(((CelDuration)left).Nanoseconds + ((isBack ? -1 : 1) * (decimal)((CelDuration)right).Nanoseconds));

    /// <summary>The time from one timestamp to another.</summary>
    /// <param name="start">The first one.</param>
    /// <param name="end">The second one.</param>
    public static CelValue Between(CelValue start, CelValue end)
    {
        var (from, to) = ((CelTimestamp)start, (CelTimestamp)end);
        return Of(((decimal)(to.Seconds - from.Seconds) * Second) + to.Nanoseconds - from.Nanoseconds);
    }

    /// <summary>A timestamp; an error beyond the years 1 to 9999.</summary>
    /// <param name="seconds">Whole seconds since 1970.</param>
    /// <param name="nanoseconds">Nanoseconds after that.</param>
    public static CelValue Of(long seconds, int nanoseconds) =>
        seconds is < CelTimestamp.MinSeconds or > CelTimestamp.MaxSeconds ? CelError.Overflow("timestamp") : new CelTimestamp(seconds, nanoseconds);

    /// <summary>The date and time of a timestamp in UTC, to the second.</summary>
    /// <param name="timestamp">The timestamp.</param>
    public static DateTime ToDateTime(CelTimestamp timestamp) =>
        new((timestamp.Seconds - CelTimestamp.MinSeconds) * TimeSpan.TicksPerSecond, DateTimeKind.Utc);

    /// <summary>The seconds since 1970 of a date and time.</summary>
    /// <param name="time">The date and time.</param>
    public static long SecondsOf(DateTime time) => (time.Ticks / TimeSpan.TicksPerSecond) + CelTimestamp.MinSeconds;

    /// <summary>A timestamp as text of RFC 3339.</summary>
    public static string Format(CelTimestamp timestamp) =>
        ToDateTime(timestamp).ToString(DateAndTime, CultureInfo.InvariantCulture) + Fraction(timestamp.Nanoseconds) + "Z";

    /// <summary>A length of time as seconds with the letter <c>s</c>.</summary>
    public static string Format(CelDuration duration)
    {
        var sign = duration.Nanoseconds < 0 ? "-" : "";
        var size = Math.Abs((decimal)duration.Nanoseconds);
        var seconds = decimal.Truncate(size / Second);
        return $"{sign}{seconds.ToString(CultureInfo.InvariantCulture)}{Fraction((int)(size - (seconds * Second)))}s";
    }

    private static string Fraction(int nanoseconds) =>
        nanoseconds == 0 ? "" : "." + nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    private static CelValue Of(decimal nanoseconds) =>
        nanoseconds is < long.MinValue or > long.MaxValue ? CelError.Overflow("duration") : new CelDuration((long)nanoseconds);
}
