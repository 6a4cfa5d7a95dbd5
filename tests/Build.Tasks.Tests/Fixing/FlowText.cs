using System.Text;
using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>Rewrites the documents of a stream in flow style.</summary>
internal static class FlowText
{
    private const string FirstLine = "---\n";

    /// <summary>The rewritten documents of a stream; the text itself if it does not parse.</summary>
    public static string Of(string text, Func<ManifestNode, string> write)
    {
        var stream = YamlStreamReader.Read("", text);
        return stream.Errors.Count > 0 || stream.Documents.Any(document => HasUnknown(document.Root))
            ? text
            : string.Concat(stream.Documents.Select(document => FirstLine + write(document.Root) + "\n"));
    }

    /// <summary>A document as JSON of many lines.</summary>
    public static string Json(ManifestNode root) => Json(root, 0);

    /// <summary>A document on one line, with keys in quotes only where they need them.</summary>
    public static string OneLine(ManifestNode node) => node switch
    {
        MappingNode mapping => "{" + string.Join(", ", mapping.Entries.Select(entry => $"{Key(entry.Key)}: {OneLine(entry.Value)}")) + "}",
        SequenceNode sequence => "[ " + string.Join(", ", sequence.Items.Select(OneLine)) + " ]",
        _ => Scalar((ScalarNode)node),
    };

    private static string Json(ManifestNode node, int indent) => node switch
    {
        MappingNode { Entries.Count: > 0 } mapping => Lines('{', '}', mapping.Entries.Select(entry => $"{Quoted(entry.Key)}: {Json(entry.Value, indent + 1)}"), indent),
        MappingNode => "{}",
        SequenceNode { Items.Count: > 0 } sequence => Lines('[', ']', sequence.Items.Select(item => Json(item, indent + 1)), indent),
        SequenceNode => "[]",
        _ => Scalar((ScalarNode)node),
    };

    private static string Lines(char open, char close, IEnumerable<string> parts, int indent)
    {
        var line = "\n" + new string('\t', indent);
        return open + string.Join(",", parts.Select(part => line + "\t" + part)) + line + close;
    }

    private static string Key(string key) => key.Length > 0 && key.All(char.IsAsciiLetter) ? key : Quoted(key);

    private static string Scalar(ScalarNode scalar) => scalar.Kind switch
    {
        ScalarKind.String => Quoted(scalar.Text.Prefix),
        ScalarKind.Null => "null",
        _ => scalar.Text.Prefix,
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character is '"' or '\\' or < ' ' or > '~' ? $"\\u{(int)character:x4}" : character.ToString());
        }

        return quoted.Append('"').ToString();
    }

    private static bool HasUnknown(ManifestNode node) => node switch
    {
        MappingNode mapping => !mapping.IsComplete || mapping.Entries.Any(entry => HasUnknown(entry.Value)),
        SequenceNode sequence => !sequence.IsComplete || sequence.Items.Any(HasUnknown),
        ScalarNode scalar => !scalar.Text.IsComplete,
        _ => true,
    };
}
