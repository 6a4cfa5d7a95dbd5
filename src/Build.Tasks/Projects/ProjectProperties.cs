using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Projects;

/// <summary>
/// Finds where a property gets its value. MSBuild names no place of a property, so the place is one only where a file shows it:
/// the last element that is written with the value, or else the only one that is composed of other properties.
/// </summary>
internal static class ProjectProperties
{
    private const string Reference = "$(";

    /// <summary>The place of a property; the last file as a whole if it is not certain, as for a property of the command line.</summary>
    /// <param name="files">The absolute paths of the files that may set it, the one that counts most last.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">Its value.</param>
    public static YamlLocation Find(IReadOnlyList<string> files, string name, string value)
    {
        var elements = files.SelectMany(file => ProjectElement.In(file, name)).ToList();
        return elements.FindLast(element => element.Text == value)?.Place
            ?? (elements.FindAll(element => element.Text.IndexOf(Reference, StringComparison.Ordinal) >= 0) is [var only] ? only.Place : YamlLocation.OfFile(files[files.Count - 1]));
    }
}
