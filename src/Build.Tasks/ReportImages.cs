using KubeGuard.Build.Images;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that writes what is in the images of a project.</summary>
public sealed class ReportImages : ImageLockTask
{
    /// <summary>The property that names the files.</summary>
    internal const string FileProperty = "KubeGuardImageReportFile";

    private static readonly string[] _extensions = [".json", ".md"];

    /// <summary>The files to write, separated by semicolons; the extension, <c>.json</c> or <c>.md</c>, decides the form.</summary>
    public string ImageReportFile { get; set; } = "";

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        IReadOnlyList<ImageRow> rows = [.. ReadUses(ReadImages(cancellationToken), cancellationToken).Select(ImageRow.Of)];
        Show(ImageTable.Write(Path.GetFileNameWithoutExtension(ProjectFile), rows));
        Report(ListOf(ImageReportFile).SelectMany(file => Write(file, rows)));
    }

    private IEnumerable<ManifestFinding> Write(string file, IReadOnlyList<ImageRow> rows)
    {
        if (!_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            return [About(KUBE9005InvalidSetting.Descriptor, YamlLocation.OfFile(ProjectFile), [FileProperty, file, $"expected a name that ends in {string.Join(" or ", _extensions)}"])];
        }

        var isJson = file.EndsWith(_extensions[0], StringComparison.OrdinalIgnoreCase);
        return TryWrite(file, path => AtomicFile.Write(path, isJson ? ImageJson.Write(rows) : ImagePage.Write(Path.GetFileNameWithoutExtension(ProjectFile), rows)));
    }
}
