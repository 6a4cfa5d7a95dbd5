using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>The functions that read parts of points and lengths of time.</summary>
internal static class TimeFunctions
{
    private const long Millisecond = 1_000_000;

    private static readonly Regex _offset = new(@"^([+-]?)([0-9]{1,2}):([0-9]{2})\z", RegexOptions.CultureInvariant);

    /// <summary>The functions.</summary>
    public static IEnumerable<CelFunction> Functions =>
    [
        OfDate("getFullYear", "year", time => time.Year),
        OfDate("getMonth", "month", time => time.Month - 1),
        OfDate("getDayOfYear", "day_of_year", time => time.DayOfYear - 1),
        OfDate("getDayOfMonth", "day_of_month", time => time.Day - 1),
        OfDate("getDate", "day_of_month_1_based", time => time.Day),
        OfDate("getDayOfWeek", "day_of_week", time => (int)time.DayOfWeek),
        OfBoth("getHours", "hours", time => time.Hour, 3_600_000 * Millisecond),
        OfBoth("getMinutes", "minutes", time => time.Minute, 60_000 * Millisecond),
        OfBoth("getSeconds", "seconds", time => time.Second, 1_000 * Millisecond),
        OfBoth("getMilliseconds", "milliseconds", null, Millisecond),
    ];

    private static CelFunction OfDate(string name, string id, Func<DateTime, int> read) => new(name, [.. OfTimestamp(id, read)]);

    private static CelFunction OfBoth(string name, string id, Func<DateTime, int>? read, long unit) => new(
        name,
        [
            .. OfTimestamp(id, read),
            new CelOverload($"duration_to_{id}", true, [CelType.Duration], CelType.Int, arguments => new CelInt(((CelDuration)arguments[0]).Nanoseconds / unit)),
        ]);

    // Without a reader, milliseconds are read, which a date and time of this precision does not have.
    private static IEnumerable<CelOverload> OfTimestamp(string id, Func<DateTime, int>? read)
    {
        CelValue Read(CelTimestamp timestamp, CelValue local) =>
            local is not CelTimestamp time ? local : new CelInt(read?.Invoke(CelTime.ToDateTime(time)) ?? (timestamp.Nanoseconds / Millisecond));

        yield return new CelOverload($"timestamp_to_{id}", true, [CelType.Timestamp], CelType.Int, arguments => Read((CelTimestamp)arguments[0], arguments[0]));
        yield return new CelOverload(
            $"timestamp_to_{id}_with_tz",
            true,
            [CelType.Timestamp, CelType.String],
            CelType.Int,
            arguments => Read((CelTimestamp)arguments[0], Local((CelTimestamp)arguments[0], arguments.Text(1))));
    }

    // The time that a clock shows in a zone: an offset (-07:00) or a name (Europe/Berlin).
    private static CelValue Local(CelTimestamp timestamp, string zone)
    {
        var match = _offset.Match(zone);
        if (match.Success)
        {
            var minutes = (int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) * 60) + int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
            return CelTime.Of(timestamp.Seconds + (match.Groups[1].Value == "-" ? -60L : 60L) * minutes, timestamp.Nanoseconds);
        }

        try
        {
            var offset = TimeZoneInfo.FindSystemTimeZoneById(zone.Length == 0 ? "UTC" : zone).GetUtcOffset(CelTime.ToDateTime(timestamp));
            return CelTime.Of(timestamp.Seconds + (long)offset.TotalSeconds, timestamp.Nanoseconds);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            // The machine may know other zones than the API server.
            return new CelUnknown($"time zone {zone}");
        }
    }
}
