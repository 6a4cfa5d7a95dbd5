using System.Globalization;
using Microsoft.Build.Framework;

namespace KubeGuard.Build.Images;

/// <summary>An item <c>VulnerabilityException</c>, as it is written.</summary>
/// <param name="Id">The ID of the vulnerability.</param>
/// <param name="Image">The image; any if empty.</param>
/// <param name="Package">The package; any if empty.</param>
/// <param name="Until">The last day on which it counts; no end if empty.</param>
/// <param name="Reason">The reason, which is required.</param>
/// <param name="File">The project file that has the item, if it is known.</param>
internal sealed record ExceptionItem(string Id, string Image, string Package, string Until, string Reason, string File)
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Takes an item.</summary>
    public static ExceptionItem Of(ITaskItem item) => new(
        item.ItemSpec.Trim(),
        item.GetMetadata("Image").Trim(),
        item.GetMetadata("Package").Trim(),
        item.GetMetadata("Until").Trim(),
        item.GetMetadata("Reason").Trim(),
        item.GetMetadata("DefiningProjectFullPath"));

    /// <summary>The reason why it does not count, as the end of a sentence; <see langword="null"/> if it counts.</summary>
    /// <param name="today">The day of the build.</param>
    public string? ProblemOn(DateTime today) => Reason.Length == 0 ? "has no Reason, so it does not count"
        : Until.Length == 0 ? null
        : !DateTime.TryParseExact(Until, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? $"has the date '{Until}' instead of one such as 2027-01-31, so it does not count"
        : end < today ? $"ended on {Until}, so it does not count"
        : null;
}
