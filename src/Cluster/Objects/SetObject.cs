using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;

namespace KubeGuard.Cluster.Objects;

/// <summary>
/// An object of a set, whole or reduced to the parts that rules about the set read, so that all objects of a large set can be
/// in memory at once and be kept for the next build.
/// </summary>
internal sealed class SetObject
{
    /// <summary>Creates an object of which the parts are known.</summary>
    /// <param name="value">The object.</param>
    /// <param name="policy">The settings that apply where it is written.</param>
    public SetObject(KubernetesObject value, RulePolicy policy)
    {
        Value = value;
        Policy = policy;
    }

    /// <summary>The object. The parts that are not kept are unknown.</summary>
    public KubernetesObject Value { get; }

    /// <summary>The settings that apply where it is written.</summary>
    public RulePolicy Policy { get; }

    /// <summary>The pods that it creates, as far as they are written in it.</summary>
    public required IReadOnlyList<PodTemplate> Pods { get; init; }

    /// <summary>Indicates whether it may create pods that are not among <see cref="Pods"/>.</summary>
    public required bool MayMakeOtherPods { get; init; }

    /// <summary>Its annotations that suppress rules about sets.</summary>
    public required IReadOnlyList<AnnotationSuppression> Suppressions { get; init; }

    /// <summary>
    /// Indicates whether all of the object as it is written is known, which matters to its suppressions alone; see
    /// <see cref="KubernetesObject.IsSeenWhole"/>.
    /// </summary>
    public required bool IsSeenWhole { get; init; }

    /// <summary>The namespace of the release of the chart that it comes from, in which it is if it names none; <see langword="null"/> if it comes from no chart or that is not known.</summary>
    public string? ReleaseNamespace { get; private init; }

    /// <summary>The root of the tree.</summary>
    public ManifestCursor Root => Value.Root;

    /// <summary>The manifest that it is written in; <see langword="null"/> if that is not known.</summary>
    public string? Manifest => Value.Metadata["name"].NearestLocation?.Manifest;

    /// <summary>Gets the namespace that it names, or else that of the project, which is <see langword="null"/> if it has none.</summary>
    /// <returns>Whether the namespace that it names is known.</returns>
    public bool TryGetNamespace(out string? name)
    {
        var place = Value.Metadata["namespace"];
        var isNamed = !place.IsAbsent && !place.Is("");
        name = isNamed ? place.String : ReleaseNamespace ?? Policy.DefaultNamespace;
        return !isNamed || name is not null;
    }

    /// <summary>Views an object with all that is written of it.</summary>
    /// <param name="value">The object.</param>
    /// <param name="policy">The settings that apply where it is written.</param>
    public static SetObject Of(KubernetesObject value, RulePolicy policy)
    {
        var pods = PodTemplates.In(value);
        IReadOnlyList<AnnotationSuppression> suppressions = AnnotatedPlaces.MayBeIn(value.Root.Node!)
            ? [.. AnnotationSuppressions.In(value).Where(suppression => suppression.NamesRuleOfSets)]
            : [];
        return new SetObject(value, policy)
        {
            Pods = pods,
            MayMakeOtherPods = PodTemplates.MayBeUnseen(value, pods),
            Suppressions = suppressions,
            IsSeenWhole = suppressions.Count == 0 || value.IsSeenWhole,
        };
    }

    /// <summary>The same object as a part of a release.</summary>
    /// <param name="namespace">The namespace of the release; empty if it is not known.</param>
    public SetObject ReleasedTo(string @namespace) => @namespace.Length == 0 ? this : new SetObject(Value, Policy)
    {
        Pods = Pods,
        MayMakeOtherPods = MayMakeOtherPods,
        Suppressions = Suppressions,
        IsSeenWhole = IsSeenWhole,
        ReleaseNamespace = @namespace,
    };

    /// <summary>The same object reduced to its identity and some of its parts.</summary>
    /// <param name="parts">The places of the parts.</param>
    public SetObject Extract(IEnumerable<ManifestCursor> parts)
    {
        var metadata = Value.Metadata;
        IEnumerable<ManifestCursor> identity = [metadata["name"], metadata["generateName"], metadata["namespace"], .. Suppressions.Select(suppression => suppression.Annotation)];
        var value = KubernetesObject.FromTyped(TreeExtract.Of(Root, parts.Concat(identity)), Value.Type!);
        ManifestCursor InExtract(ManifestCursor place) => value.Root.At(place.Path.Segments);
        return new SetObject(value, Policy)
        {
            Pods = [.. Pods.Select(pod => new PodTemplate(InExtract(pod.Metadata), InExtract(pod.Spec)))],
            MayMakeOtherPods = MayMakeOtherPods,
            Suppressions = [.. Suppressions.Select(suppression => suppression with { Scope = InExtract(suppression.Scope), Annotation = InExtract(suppression.Annotation) })],
            IsSeenWhole = IsSeenWhole,
        };
    }
}
