using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Reads a list from its tree. A line that cannot be read is left out, with a problem that says so.</summary>
internal sealed class DeclaredListReader
{
    private static readonly string[] _fields = ["apiVersion", "kind", "metadata", DeclaredList.AllowField, DeclaredList.DenyField, DeclaredList.RequireField, DeclaredList.ControllerField];
    private readonly List<DeclarationProblem> _problems = [];

    /// <summary>Reads a list.</summary>
    /// <param name="root">The root of its tree.</param>
    public static DeclaredList Read(ManifestCursor root)
    {
        var reader = new DeclaredListReader();
        reader.CheckFields(root);
        return new DeclaredList
        {
            Allow = reader.ReadLines(root[DeclaredList.AllowField]),
            Deny = reader.ReadLines(root[DeclaredList.DenyField]),
            Require = reader.ReadLines(root[DeclaredList.RequireField]),
            Controller = reader.ReadController(root[DeclaredList.ControllerField]),
            Problems = reader._problems,
        };
    }

    private void CheckFields(ManifestCursor root)
    {
        foreach (var entry in root.Entries.Where(entry => !_fields.Contains(entry.Segment.Key, StringComparer.Ordinal)))
        {
            Report(entry, $"'{entry.Segment.Key}' is no field of a list{Spelling.Suggest(entry.Segment.Key!, _fields)}");
        }
    }

    private List<DeclaredConnection> ReadLines(ManifestCursor section)
    {
        var lines = new List<DeclaredConnection>();
        if (section.IsPresent && section.Node is not SequenceNode)
        {
            Report(section, "it must be a list of lines such as '- shop/web -> shop/api: 8080'");
        }

        foreach (var item in section.Items)
        {
            if (ReadLine(item) is not { } line)
            {
                continue;
            }

            if (lines.Exists(other => other.Ends == line.Ends))
            {
                Report(item, $"'{line.Ends}' is there twice; join the ports in one line");
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private DeclaredConnection? ReadLine(ManifestCursor item)
    {
        if (item.Node is not MappingNode { Entries.Count: 1 })
        {
            Report(item, "a line has two peers and ports, as in 'shop/web -> shop/api: 8080'; write 'all' for every port");
            return null;
        }

        var ports = item.Entries[0];
        var ends = ports.Segment.Key!;
        var arrow = ends.IndexOf(DeclaredConnection.Arrow, StringComparison.Ordinal);
        if (arrow < 0)
        {
            Report(item, $"'{ends}' lacks the arrow between two peers, as in 'shop/web -> shop/api'");
            return null;
        }

        var (left, right) = (ends.Substring(0, arrow).Trim(), ends.Substring(arrow + DeclaredConnection.Arrow.Length).Trim());
        var (from, to, allowed) = (ReadPeer(left, item), ReadPeer(right, item), ReadPorts(ports));
        if (from is null || to is null || allowed is null)
        {
            return null;
        }

        if (to == DeclaredWord.Ingress || (from is DeclaredAddresses && to is DeclaredAddresses))
        {
            Report(item, to == DeclaredWord.Ingress ? "the ingress controller only makes connections; name it on the left" : "one end must be pods, since no policy is about connections between addresses");
            return null;
        }

        return new DeclaredConnection(from, to, allowed, DeclaredConnection.EndsOf(left, right), item, ports);
    }

    private DeclaredPeer? ReadPeer(string text, ManifestCursor item)
    {
        var peer = PeerText.Parse(text, out var problem);
        if (peer is null)
        {
            Report(item, problem);
        }

        return peer;
    }

    private PortSet? ReadPorts(ManifestCursor value)
    {
        var text = value.Node is SequenceNode ? string.Join(",", value.Items.Select(TextOf)) : TextOf(value);
        var ports = PortText.Parse(text);
        if (ports is null)
        {
            Report(value, text.Length == 0 ? "the ports are missing; write 'all' for every port" : $"'{text}' are no ports; write them as in '8080, 53/UDP, 30000-32767', or 'all'");
        }

        return ports;
    }

    private PodSelection? ReadController(ManifestCursor field)
    {
        if (field.Node is null or ScalarNode { Kind: ScalarKind.Null })
        {
            return null;
        }

        var text = TextOf(field);
        var selection = PeerText.Parse(text.Contains('/') ? text : text + "/*", out _)?.Selection;
        if (selection is null)
        {
            Report(field, $"'{text}' does not say where the ingress controller is; write its namespace, or namespace/{{label=value}}");
        }

        return selection;
    }

    private static string TextOf(ManifestCursor value) => value.Node is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text.ToString() : "";

    private void Report(ManifestCursor place, string text) => _problems.Add(new DeclarationProblem(place, text));
}
