using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Projects;

/// <summary>
/// Finds items and properties in MSBuild files. MSBuild names the file of an item, not its line; an element that is not
/// written literally, such as one by a wildcard, has the file alone as its place.
/// </summary>
internal static class ProjectElements
{
    /// <summary>The place of an item, or of its file.</summary>
    /// <param name="file">The absolute path of the file.</param>
    /// <param name="type">The type of the item, such as <c>PackageReference</c>.</param>
    /// <param name="include">The item; slashes of both kinds are equal.</param>
    public static YamlLocation OfItem(string file, string type, string include) =>
        ProjectElement.In(file, type).FirstOrDefault(element => Includes(element, include))?.Place ?? YamlLocation.OfFile(file);

    /// <summary>The place of a property, or of its file.</summary>
    /// <param name="file">The absolute path of the file.</param>
    /// <param name="names">The names of the property, the one that counts most first.</param>
    public static YamlLocation OfProperty(string file, params string[] names) =>
        names.SelectMany(name => ProjectElement.In(file, name)).FirstOrDefault()?.Place ?? YamlLocation.OfFile(file);

    private static bool Includes(ProjectElement element, string include) =>
        element.Include is { } items && items.Split(';').Any(item => string.Equals(KeyOf(item), KeyOf(include), StringComparison.OrdinalIgnoreCase));

    private static string KeyOf(string item) => item.Trim().Replace('\\', '/');
}
