using System.Xml;
using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Projects;

/// <summary>An element of an MSBuild file.</summary>
/// <param name="Text">Its text without blanks around it.</param>
/// <param name="Include">Its attribute <c>Include</c>, if it has one.</param>
/// <param name="Project">Its attribute <c>Project</c>, if it has one.</param>
/// <param name="Place">The place of its start.</param>
internal sealed record ProjectElement(string Text, string? Include, string? Project, YamlLocation Place)
{
    private static readonly XmlReaderSettings _settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The elements of a name, in any case, in a file, in their order; those before the first problem if it cannot be read.</summary>
    public static IReadOnlyList<ProjectElement> In(string file, string name)
    {
        var elements = new List<ProjectElement>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(TextFile.Read(file)), _settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && string.Equals(reader.LocalName, name, StringComparison.OrdinalIgnoreCase))
                {
                    elements.Add(Read(reader, file));
                }
            }
        }
        catch (Exception exception) when (exception is XmlException || FileFailure.IsExpected(exception))
        {
            // MSBuild has read the file a moment ago and reports what is wrong with it.
        }

        return elements;
    }

    private static ProjectElement Read(XmlReader reader, string file)
    {
        // The position is that of the name, after the angle bracket.
        var at = (IXmlLineInfo)reader;
        var place = new YamlLocation(file, at.LineNumber, at.LinePosition - 1, at.LineNumber, at.LinePosition + reader.Name.Length);
        var (include, project) = (reader.GetAttribute("Include"), reader.GetAttribute("Project"));
        return new ProjectElement(reader.IsEmptyElement ? "" : TextIn(reader), include, project, place);
    }

    private static string TextIn(XmlReader element)
    {
        using var inner = element.ReadSubtree();
        var text = "";
        while (inner.Read())
        {
            text += inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? inner.Value : "";
        }

        return text.Trim();
    }
}
