using System.Globalization;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>
/// The schedule of a CronJob: five fields or a macro, as the parser of Kubernetes reads it
/// (https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax).
/// </summary>
internal static class CronSchedule
{
    private const string Every = "@every ";

    private static readonly string[] _macros = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    private static readonly CronField[] _fields =
    [
        new("minute", 0, 59),
        new("hour", 0, 23),
        new("day of the month", 1, 31),
        new("month", 1, 12, "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        new("day of the week", 0, 6, "sun", "mon", "tue", "wed", "thu", "fri", "sat"),
    ];

    /// <summary>The problem of a schedule as a clause; <see langword="null"/> if it has none.</summary>
    public static string? FindProblem(string schedule)
    {
        if (schedule.StartsWith("@", StringComparison.Ordinal))
        {
            return FindMacroProblem(schedule);
        }

        var parts = schedule.Split([' ', '\t', '\r', '\n', '\f', '\v'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return "the schedule is empty";
        }

        if (parts.Length != _fields.Length)
        {
            return $"'{schedule}' has {parts.Length} fields instead of five: minute, hour, day of the month, month and day of the week";
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (_fields[i].FindProblem(parts[i]) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? FindMacroProblem(string schedule) =>
        schedule.StartsWith(Every, StringComparison.Ordinal)
            ? GoDuration.IsValid(schedule.Substring(Every.Length)) ? null : $"'{schedule.Substring(Every.Length)}' is no duration, such as 1h30m"
        : _macros.Contains(schedule) ? null
        : $"'{schedule}' is none of {string.Join(", ", _macros)} and @every";

    /// <summary>One field of a schedule.</summary>
    private sealed class CronField(string name, int least, int greatest, params string[] words)
    {
        /// <summary>The problem of a field as a clause; <see langword="null"/> if it has none. Empty items of a list do not count.</summary>
        public string? FindProblem(string text) => text.Split([','], StringSplitOptions.RemoveEmptyEntries).All(IsItem)
            ? null
            : $"'{text}' is no {name}; values are {least} to {greatest}{(words.Length > 0 ? $" or {words[0]} to {words[words.Length - 1]}" : "")}, ranges a-b and steps /n";

        private bool IsItem(string item)
        {
            var parts = item.Split('/');
            if (parts.Length > 2 || (parts.Length == 2 && !(TryReadNumber(parts[1], out var step) && step > 0)))
            {
                return false;
            }

            var ends = parts[0].Split('-');
            if (ends[0] is "*" or "?")
            {
                return ends.Length <= 2;
            }

            return ends.Length <= 2
                && TryRead(ends[0], out var first)
                && TryRead(ends[ends.Length - 1], out var last)
                && first >= least && last <= greatest && first <= last;
        }

        private bool TryRead(string text, out int value)
        {
            var index = Array.FindIndex(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase));
            value = least + index;
            return index >= 0 || TryReadNumber(text, out value);
        }

        private static bool TryReadNumber(string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= 0;
    }
}
