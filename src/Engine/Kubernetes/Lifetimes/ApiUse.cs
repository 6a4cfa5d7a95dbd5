using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Lifetimes;

/// <summary>An object of a version of an API that ends.</summary>
/// <param name="target">The object.</param>
/// <param name="lifetime">The life of its type.</param>
internal sealed class ApiUse(KubernetesObject target, ApiLifetime lifetime)
{
    /// <summary>The life of the type.</summary>
    public ApiLifetime Lifetime { get; } = lifetime;

    /// <summary>The place to report; in C#, the class may have the version, and nothing is written there.</summary>
    public ManifestCursor Place => target.Root["apiVersion"];

    /// <summary>Finds it.</summary>
    /// <returns>The use, or <see langword="null"/> for an object whose API does not end.</returns>
    public static ApiUse? Find(KubernetesObject target) =>
        target.Type is { } type && ApiLifetimes.Find(type) is { } lifetime ? new ApiUse(target, lifetime) : null;

    /// <summary>The advice, as a clause.</summary>
    /// <param name="version">The version of the component in the cluster.</param>
    public string Advice(Version version) => Lifetime switch
    {
        { Replacement: null } => "nothing replaces it",
        { ReplacedSince: { } since } when since > version => $"'{Lifetime.Replacement}' replaces it from {Lifetime.Component} {since} on",
        { IsRewritten: true } => $"use '{Lifetime.Replacement}', whose fields are others",
        _ when ByHand().ToList() is { Count: > 0 } fields => $"use '{Lifetime.Replacement}' after a look at {string.Join(", ", fields)}",
        _ => $"use '{Lifetime.Replacement}'",
    };

    /// <summary>The change to the replacement, where nothing is left to do by hand.</summary>
    /// <param name="version">The version of the component in the cluster.</param>
    public RuleFix? Fix(Version version)
    {
        if (Lifetime.Replacement is not { } replacement || Lifetime.IsRewritten || Lifetime.ReplacedSince > version || !target.Root["apiVersion"].IsPresent || ByHand().Any())
        {
            return null;
        }

        ManifestEdit[] edits = [ManifestEdit.Set(target.Root["apiVersion"], replacement), .. IngressMigration.EditsOf(target)];
        return Lifetime.OtherDefaults is { } defaults
            ? RuleFix.Review($"Use {replacement}", $"get along with {defaults}", edits)
            : RuleFix.Safe($"Use {replacement}", edits);
    }

    // The fields that the replacement has and this object lacks, and those that only this object has.
    private IEnumerable<string> ByHand()
    {
        var missing = Lifetime.Needs.Where(path => path.FieldsFrom(target.Root).Any(field => !field.IsPresent));
        var dropped = Lifetime.Drops.Where(path => path.From(target.Root).Any());
        return missing.Concat(dropped).Select(path => $"'{path}'").Concat(IngressMigration.ByHand(target));
    }
}
