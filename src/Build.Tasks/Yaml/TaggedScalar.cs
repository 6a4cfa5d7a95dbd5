using System.Text;
using KubeGuard.Build.Yaml.Scanning;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// Gives a scalar the type of its tag, such as <c>!!int</c>. Tags other than those of YAML itself mean nothing to
/// Kubernetes, and their scalars are strings.
/// </summary>
internal static class TaggedScalar
{
    private const string Standard = "tag:yaml.org,2002:";

    /// <exception cref="YamlReadException">The text is not of the type.</exception>
    public static ScalarNode Resolve(YamlEvent scalar, string tag, ManifestLocation location)
    {
        var text = Placeholders.Read(scalar.Text);
        if (!text.IsComplete)
        {
            return ScalarNode.String(text, location);
        }

        var type = tag.StartsWith(Standard, StringComparison.Ordinal) ? tag.Substring(Standard.Length) : "";
        return type switch
        {
            "bool" => As(ScalarKind.Boolean),
            "int" => As(ScalarKind.Integer),
            "float" => As(ScalarKind.Float, ScalarKind.Integer),
            "null" => As(ScalarKind.Null),
            "binary" => ScalarNode.String(new KnownText(Decode(scalar)), location),
            _ => ScalarNode.String(text, location),
        };

        ScalarNode As(params ScalarKind[] kinds) =>
            YamlScalar.Plain(scalar.Text, location) is var node && kinds.Contains(node.Kind) ? node : throw Refused(scalar, type);
    }

    private static string Decode(YamlEvent scalar)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(scalar.Text));
        }
        catch (FormatException)
        {
            throw Refused(scalar, "binary");
        }
    }

    private static YamlReadException Refused(YamlEvent scalar, string type) =>
        new(scalar.Start, scalar.End, $"The tag '!!{type}' does not fit the value; remove the tag, or correct the value");
}
