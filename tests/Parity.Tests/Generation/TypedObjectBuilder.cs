using System.Globalization;
using k8s.Models;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGuard.Parity.Tests.Generation;

/// <summary>Converts the values of a manifest to the types of the client.</summary>
internal sealed class TypedObjectBuilder
{
    private readonly Dictionary<string, Gap> _gaps = [];

    /// <summary>Converts an object.</summary>
    public static TypedObject Build(MappingNode root, Type type)
    {
        var builder = new TypedObjectBuilder();
        var (code, expressible) = builder.ObjectOf(root, type, ManifestPath.Root);
        return new TypedObject(code, expressible, builder._gaps);
    }

    private (ObjectCode Code, MappingNode Expressible) ObjectOf(MappingNode node, Type type, ManifestPath path)
    {
        var members = new List<KeyValuePair<string, CodeValue>>();
        var entries = new List<MappingEntry>();
        foreach (var entry in LastOfEachKey(node))
        {
            var field = In(path, PathSegment.Of(entry.Key));
            if (ClientTypes.FindField(type, entry.Key) is not { } property)
            {
                _gaps[field.ToString()] = Gap.UnknownField;
            }
            else if (ValueOf(entry.Value, property.PropertyType, field) is var (value, expressible))
            {
                members.Add(new(property.Name, value));
                entries.Add(new MappingEntry(entry.Key, expressible));
            }
        }

        return (new ObjectCode(ClientTypes.NameOf(type), members, path.ToString()), new MappingNode(entries, node.IsComplete, node.Location));
    }

    private (CodeValue Code, ManifestNode Expressible)? ValueOf(ManifestNode node, Type type, ManifestPath path)
    {
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.Null }:
                return Miss(path, Gap.Null);
            case UnknownNode:
                return Miss(path, Gap.Placeholder);
            case MappingNode mapping when ClientTypes.IsModel(type):
                return ObjectOf(mapping, type, path);
            case MappingNode mapping when IsGeneric(type, typeof(IDictionary<,>)):
                return MapOf(mapping, type.GetGenericArguments()[1], path);
            case SequenceNode sequence when IsGeneric(type, typeof(IList<>)):
                return ListOf(sequence, type.GetGenericArguments()[0], path);
            case ScalarNode scalar when LiteralOf(scalar, type) is { } expression:
                return (new LiteralCode(ClientTypes.NameOf(type), expression), scalar);
            default:
                return Miss(path, type == typeof(object) ? Gap.Untyped : Gap.WrongType);
        }
    }

    private (CodeValue Code, ManifestNode Expressible) MapOf(MappingNode node, Type valueType, ManifestPath path)
    {
        var entries = LastOfEachKey(node)
            .Select(entry => (Entry: entry, Value: ValueOf(entry.Value, valueType, In(path, PathSegment.Of(entry.Key)))))
            .Where(pair => pair.Value is not null)
            .ToList();
        return (
            new MapCode(ClientTypes.NameOf(valueType), [.. entries.Select(pair => KeyValuePair.Create(Quote(pair.Entry.Key), pair.Value!.Value.Code))]),
            new MappingNode([.. entries.Select(pair => new MappingEntry(pair.Entry.Key, pair.Value!.Value.Expressible))], node.IsComplete, node.Location));
    }

    private (CodeValue Code, ManifestNode Expressible) ListOf(SequenceNode node, Type elementType, ManifestPath path)
    {
        var items = new List<(CodeValue Code, ManifestNode Expressible)>();
        for (var i = 0; i < node.Items.Count; i++)
        {
            if (ValueOf(node.Items[i], elementType, In(path, PathSegment.Of(items.Count))) is { } item)
            {
                items.Add(item);
            }
        }

        return (
            new ListCode(ClientTypes.NameOf(elementType), [.. items.Select(item => item.Code)]),
            new SequenceNode([.. items.Select(item => item.Expressible)], node.IsComplete, node.Location));
    }

    private (CodeValue Code, ManifestNode Expressible)? Miss(ManifestPath path, Gap gap)
    {
        _gaps[path.ToString()] = gap;
        return null;
    }

    private static ManifestPath In(ManifestPath path, PathSegment segment) => new([.. path.Segments, segment]);

    private static string? LiteralOf(ScalarNode scalar, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var text = scalar.Text.Value;
        return scalar.Kind switch
        {
            ScalarKind.Boolean when type == typeof(bool) => text,
            ScalarKind.Integer when type == typeof(long) || ((type == typeof(int) || type == typeof(IntOrString)) && int.TryParse(text, CultureInfo.InvariantCulture, out _)) => text,
            ScalarKind.Integer or ScalarKind.Float when type == typeof(double) => text + "d",
            ScalarKind.Integer or ScalarKind.Float when type == typeof(ResourceQuantity) => Quote(text!),
            ScalarKind.String when type == typeof(string) || type == typeof(IntOrString) => TextOf(scalar.Text),
            ScalarKind.String when type == typeof(ResourceQuantity) => IsQuantity(text) ? Quote(text!) : null,
            ScalarKind.String when type == typeof(DateTime) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) =>
                $"DateTime.Parse({Quote(text)}, null, System.Globalization.DateTimeStyles.RoundtripKind)",
            ScalarKind.String when type == typeof(byte[]) && text is not null && Convert.TryFromBase64String(text, new byte[text.Length], out _) =>
                $"Convert.FromBase64String({Quote(text)})",
            _ => null,
        };
    }

    private static bool IsQuantity(string? text)
    {
        try
        {
            return text is not null && new ResourceQuantity(text) is not null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    private static string TextOf(KnownText text) =>
        text.Value is { } whole ? Quote(whole) : $"{Quote(text.Prefix)} + Unseen.Text + {Quote(text.Suffix)}";

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    // Of equal keys the last one wins, as in the engine.
    private static IEnumerable<MappingEntry> LastOfEachKey(MappingNode node) =>
        node.Entries.Where(entry => node.TryGet(entry.Key, out var last) && last == entry);
}
