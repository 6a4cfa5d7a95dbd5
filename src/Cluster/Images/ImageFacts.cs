using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Images;

/// <summary>The images that a set uses, with their contents.</summary>
internal sealed class ImageFacts
{
    private static readonly string[] _lists = ["initContainers", "containers", "ephemeralContainers"];

    private ImageFacts(IReadOnlyList<UsedImage> images) => Images = images;

    /// <summary>Finds the images. Of an object, only the references are read.</summary>
    public static FactsSource<ImageFacts> Source { get; } = new([ObjectParts.OfOwners(PartsOf)], Find);

    /// <summary>The places of the images, in the order of the objects.</summary>
    public IReadOnlyList<UsedImage> Images { get; }

    private static ImageFacts Find(ObjectSet set) =>
        new([.. from target in set.Objects
                from pod in target.Pods
                from list in _lists
                from container in pod.Spec[list].Items
                let field = container["image"]
                where !string.IsNullOrWhiteSpace(field.String) && !target.Value.Use.Replaces(field.String!)
                select new UsedImage(target, field, set.Images.Of(field.String!.Trim()))]);

    // What a tool or a trigger replaces is not the image that runs.
    private static IEnumerable<ManifestCursor> PartsOf(SetObject target) =>
        from pod in target.Value.Pods
        from container in pod.Containers
        where container.Image.Text.Value is not null
        select container.Cursor["image"];
}
