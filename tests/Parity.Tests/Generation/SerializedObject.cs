using System.Globalization;
using k8s;
using k8s.Models;
using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Parity.Tests.Generation;

/// <summary>An object as the client serialises it, beside the manifest that it was generated from.</summary>
internal static class SerializedObject
{
    /// <summary>The paths at which both differ, apart from defaults that the manifest leaves out.</summary>
    public static IEnumerable<string> Differences(ManifestNode manifest, object made)
    {
        var text = KubernetesJson.Serialize(made);
        return Differences(manifest, Assert.Single(YamlStreamReader.Read("made.json", text).Documents).Root, ManifestPath.Root);
    }

    private static IEnumerable<string> Differences(ManifestNode manifest, ManifestNode made, ManifestPath path) => (manifest, made) switch
    {
        (MappingNode left, MappingNode right) => left.Entries
            .SelectMany(entry => right.TryGet(entry.Key, out var other)
                ? Differences(entry.Value, other.Value, In(path, PathSegment.Of(entry.Key)))
                : IsEmpty(entry.Value) ? [] : [$"{path}: {entry.Key} is lost"])
            .Concat(right.Entries
                .Where(entry => !left.TryGet(entry.Key, out _) && !IsDefault(entry.Value))
                .Select(entry => $"{path}: {entry.Key} is new")),
        (SequenceNode left, SequenceNode right) => left.Items.Count == right.Items.Count
            ? left.Items.SelectMany((item, index) => Differences(item, right.Items[index], In(path, PathSegment.Of(index))))
            : [$"{path}: {left.Items.Count} items became {right.Items.Count}"],
        (ScalarNode left, ScalarNode right) => AreEqual(left, right) ? [] : [$"{path}: {left.Text} became {right.Text}"],
        _ => [$"{path}: the kind of node differs"],
    };

    private static bool AreEqual(ScalarNode left, ScalarNode right) =>
        !left.Text.IsComplete
        || (left.Kind == right.Kind && left.Text.Equals(right.Text))
        || (Quantity(left) is { } quantity && quantity.Equals(Quantity(right)))
        || (Instant(left) is { } instant && instant == Instant(right));

    private static ResourceQuantity? Quantity(ScalarNode scalar)
    {
        try
        {
            return scalar.Text.Value is { Length: > 0 } text ? new ResourceQuantity(text) : null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Instant(ScalarNode scalar) =>
        DateTimeOffset.TryParse(scalar.Text.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private static bool IsEmpty(ManifestNode node) => node is SequenceNode { Items.Count: 0 } or MappingNode { Entries.Count: 0 };

    private static bool IsDefault(ManifestNode node) => node is ScalarNode { Text.Value: "" or "0" or "false" } || IsEmpty(node);

    private static ManifestPath In(ManifestPath path, PathSegment segment) => new([.. path.Segments, segment]);
}
