using System.Text.RegularExpressions;
using KubeGuard.Components.Images;
using Microsoft.Build.Framework;

namespace KubeGuard.Build.Images;

/// <summary>The image that the SDK publishes of the project itself (https://learn.microsoft.com/dotnet/core/containers/publish-configuration).</summary>
internal sealed record OwnImage
{
    private const string DefaultTag = "latest";

    private static readonly Regex _otherCharacters = new("[^a-z0-9._/-]", RegexOptions.CultureInvariant);

    /// <summary>Its references, one for each tag.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>The image that it is based on; empty if that is not known.</summary>
    public required string BaseImage { get; init; }

    /// <summary>The identifiers of the runtimes that it is published for; none if the project does not say.</summary>
    public required IReadOnlyList<string> Runtimes { get; init; }

    /// <summary>Indicates whether the runtime is published with the project.</summary>
    public required bool IsSelfContained { get; init; }

    /// <summary>The absolute path of <c>project.assets.json</c>.</summary>
    public required string AssetsFile { get; init; }

    /// <summary>The folder of the reference assemblies of shared frameworks that the SDK brings; empty if it is not known.</summary>
    public required string PackFolder { get; init; }

    /// <summary>Indicates whether a version that is managed centrally holds for packages that the project does not reference itself.</summary>
    public required bool PinsVersions { get; init; }

    /// <summary>The items that decide which packages the project has.</summary>
    public required IReadOnlyList<ProjectReferenceItem> Items { get; init; }

    /// <summary>Indicates whether a reference is to this image, by one of its tags.</summary>
    public bool IsNamedBy(string reference) => ImageKey.Of(reference) is { } key && References.Any(own => ImageKey.Of(own) == key);

    /// <summary>Takes the item that describes the image.</summary>
    /// <param name="items">The item; none if the project publishes no image.</param>
    /// <param name="references">The items that decide which packages the project has.</param>
    /// <param name="absolute">Makes a path absolute.</param>
    public static OwnImage? Of(ITaskItem[] items, ITaskItem[] references, Func<string, string> absolute) =>
        items.FirstOrDefault() is not { } item || item.GetMetadata("AssetsFile") is not { Length: > 0 } assetsFile ? null : new OwnImage
        {
            References = ReferencesOf(item),
            BaseImage = item.GetMetadata("BaseImage").Trim(),
            Runtimes = ListOf(item, "Runtimes"),
            IsSelfContained = IsSet(item, "IsSelfContained"),
            AssetsFile = absolute(assetsFile),
            PackFolder = item.GetMetadata("PackFolder"),
            PinsVersions = IsSet(item, "PinsVersions"),
            Items = [.. references.Select(ProjectReferenceItem.Of)],
        };

    // The SDK makes a valid repository of any name.
    private static IReadOnlyList<string> ReferencesOf(ITaskItem item)
    {
        var registry = item.GetMetadata("Registry").Trim();
        var name = (registry.Length > 0 ? registry + "/" : "") + _otherCharacters.Replace(item.ItemSpec.Trim().ToLowerInvariant(), "-");
        return [.. ListOf(item, "Tags").DefaultIfEmpty(DefaultTag).Select(tag => $"{name}:{tag}")];
    }

    private static bool IsSet(ITaskItem item, string name) => string.Equals(item.GetMetadata(name), "true", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> ListOf(ITaskItem item, string name) =>
        [.. item.GetMetadata(name).Split(';').Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
}
