using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Images;

/// <summary>The images that a project names outside of manifests: in its code, and the one that it publishes if nothing uses it.</summary>
/// <param name="Sources">The source files.</param>
/// <param name="Own">The image that the project publishes, if no manifest and no code uses it.</param>
internal sealed record ProjectImageUses(IReadOnlyList<CachedSource> Sources, string? Own)
{
    /// <summary>No uses.</summary>
    public static readonly ProjectImageUses None = new([], null);

    /// <summary>The places in the code where an image is named, in the order of the files.</summary>
    public IEnumerable<(ImageLiteral Literal, YamlLocation Place)> InCode =>
        Sources.SelectMany(source => source.Literals.Select(literal => (literal, literal.In(source.Path))));

    /// <summary>Finds them.</summary>
    /// <param name="own">The image that the project publishes, if it publishes one.</param>
    /// <param name="sources">The source files.</param>
    /// <param name="inManifests">The images that manifests use.</param>
    public static ProjectImageUses Of(OwnImage? own, IReadOnlyList<CachedSource> sources, IEnumerable<string> inManifests)
    {
        var used = inManifests.Concat(sources.SelectMany(source => source.Literals).Select(literal => literal.Reference));
        return new ProjectImageUses(sources, own is null || used.Any(own.IsNamedBy) ? null : own.References[0]);
    }
}
