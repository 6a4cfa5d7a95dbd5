using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Adoption;

/// <summary>A finding as a baseline names it: without its line, so that it still matches when lines move.</summary>
/// <param name="File">The file, from the project's folder, with slashes.</param>
/// <param name="Rule">The ID of the rule.</param>
/// <param name="Object">The object, as <c>Kind/namespace/name</c>.</param>
/// <param name="Path">The path of the field that is wrong or missing.</param>
internal sealed record BaselineEntry(string File, string Rule, string Object, string Path)
{
    private const string Separator = " | ";

    /// <summary>The kind of the object.</summary>
    public string Kind => Object.Split('/')[0];

    /// <summary>The name of the object; empty if it has none.</summary>
    public string Name => Object.Substring(Object.LastIndexOf('/') + 1);

    /// <summary>The entry of a finding; <see langword="null"/> if it is not about an object.</summary>
    public static BaselineEntry? Of(ManifestFinding finding, Func<string, string> relativePath) =>
        finding is { Object: { } target, Path: { } path }
            ? new BaselineEntry(
                relativePath(finding.Location.File),
                finding.Rule.Id,
                string.Join("/", new[] { target.Kind, target.Namespace, target.Name }.Where(part => part is not null)),
                path)
            : null;

    /// <summary>Reads a line; <see langword="null"/> if it is not an entry.</summary>
    public static BaselineEntry? Parse(string line) =>
        line.Split([Separator], StringSplitOptions.None) is [var file, var rule, var target, var path] && file.Length > 0 && rule.Length > 0
            ? new BaselineEntry(file.Trim(), rule.Trim(), target.Trim(), path.Trim())
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Join(Separator, File, Rule, Object, Path);
}
