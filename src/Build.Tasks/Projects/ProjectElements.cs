using System.Xml;
using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Projects;

/// <summary>
/// Finds items and properties in MSBuild files. MSBuild names the file of an item, not its line; an element that is not
/// written literally, such as one by a wildcard, has the file alone as its place.
/// </summary>
internal static class ProjectElements
{
    private static readonly XmlReaderSettings _settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The place of an item, or of its file.</summary>
    /// <param name="file">The absolute path of the file.</param>
    /// <param name="type">The type of the item, such as <c>PackageReference</c>.</param>
    /// <param name="include">The item; slashes of both kinds are equal.</param>
    public static YamlLocation OfItem(string file, string type, string include) => Find(file, element => IsNamed(element, type) && Includes(element, include));

    /// <summary>The place of a property, or of its file.</summary>
    /// <param name="file">The absolute path of the file.</param>
    /// <param name="names">The names of the property, the one that counts most first.</param>
    public static YamlLocation OfProperty(string file, params string[] names) =>
        names.Select(name => Find(file, element => IsNamed(element, name))).FirstOrDefault(place => place.Line > 0) ?? YamlLocation.OfFile(file);

    private static YamlLocation Find(string file, Func<XmlReader, bool> isWanted)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(TextFile.Read(file)), _settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && isWanted(reader))
                {
                    // The position is that of the name, after the angle bracket.
                    var at = (IXmlLineInfo)reader;
                    return new YamlLocation(file, at.LineNumber, at.LinePosition - 1, at.LineNumber, at.LinePosition + reader.Name.Length);
                }
            }
        }
        catch (Exception exception) when (exception is XmlException || FileFailure.IsExpected(exception))
        {
            // MSBuild has read the file a moment ago and reports what is wrong with it.
        }

        return YamlLocation.OfFile(file);
    }

    private static bool IsNamed(XmlReader element, string name) => string.Equals(element.LocalName, name, StringComparison.OrdinalIgnoreCase);

    private static bool Includes(XmlReader element, string include) =>
        element.GetAttribute("Include") is { } items && items.Split(';').Any(item => string.Equals(KeyOf(item), KeyOf(include), StringComparison.OrdinalIgnoreCase));

    private static string KeyOf(string item) => item.Trim().Replace('\\', '/');
}
