using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Definitions;

/// <summary>
/// The version of a custom resource, as its definition has it
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/).
/// </summary>
/// <param name="target">The resource.</param>
/// <param name="definition">Its definition.</param>
/// <param name="version">The version in the definition.</param>
internal sealed class CustomVersion(KubernetesObject target, KubernetesObject definition, ManifestCursor version)
{
    /// <summary>The place to report.</summary>
    public ManifestCursor Place => target.Root["apiVersion"];

    /// <summary>Group and version.</summary>
    public string ApiVersion => target.Type!.ApiVersion;

    /// <summary>Indicates whether the API server warns of it.</summary>
    public bool IsDeprecated => version["deprecated"].Is(true);

    /// <summary>Indicates whether the API server certainly refuses it.</summary>
    public bool IsNotServed => version["served"].IsNot(true);

    /// <summary>The advice, as a clause: that of the definition, or another version.</summary>
    public string Advice =>
        IsDeprecated && version["deprecationWarning"].String is { Length: > 0 } warning ? $"the definition says: {warning.TrimEnd('.')}"
        : Replacement is { } other ? $"use '{target.Type!.Group}/{other}'"
        : "its definition names no other version";

    // The version that is stored is the one that stays.
    private string? Replacement => definition.Root["spec"]["versions"].Items
        .Where(other => other["served"].Is(true) && other["deprecated"].IsNot(true) && other["name"].String is { } name && name != target.Type!.Version)
        .OrderByDescending(other => other["storage"].Is(true))
        .FirstOrDefault()?["name"].String;

    /// <summary>Finds the version of a custom resource; <see langword="null"/> if the set has no definition with it.</summary>
    /// <param name="target">The resource.</param>
    /// <param name="definitions">The definitions of its set.</param>
    public static CustomVersion? Find(KubernetesObject target, DefinitionFacts definitions) =>
        definitions.Find(target.Type!) is { } definition
        && definition.Root["spec"]["versions"].Items.FirstOrDefault(version => version["name"].Is(target.Type!.Version)) is { } version
            ? new CustomVersion(target, definition, version)
            : null;
}
