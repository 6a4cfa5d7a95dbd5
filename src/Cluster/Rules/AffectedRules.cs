using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;
using KubeGuard.Policy;

namespace KubeGuard.Cluster.Rules;

/// <summary>Finds the rules about a set that a change of some of its objects may affect: those that read a part which has changed.</summary>
/// <param name="rules">The rules that run over the set.</param>
/// <param name="haveSameLabels">Determines whether the labels of two versions of a pod are the same for every rule.</param>
internal sealed class AffectedRules(IReadOnlyList<SetRule> rules, Func<PodTemplate, PodTemplate, bool> haveSameLabels)
{
    private readonly ObjectParts[] _parts = [.. rules.SelectMany(rule => rule.AllParts).Distinct()];
    private readonly HashSet<ObjectParts> _changed = [];

    /// <summary>The rules that are affected. Where one of them overlaps with others, all of these run, since only one of them reports.</summary>
    public IReadOnlyList<SetRule> Rules
    {
        get
        {
            var doOverlapping = rules.Any(rule => IsAffected(rule) && OverlapResolver.MayOverlap(rule.Descriptor));
            return [.. rules.Where(rule => IsAffected(rule) || (doOverlapping && OverlapResolver.MayOverlap(rule.Descriptor)))];
        }
    }

    /// <summary>Compares two versions of an object.</summary>
    /// <param name="earlier">What rules could see of it.</param>
    /// <param name="now">What rules can see of it.</param>
    /// <returns><see langword="false"/> if it is another object for all rules.</returns>
    public bool TryAdd(SetObject earlier, SetObject now)
    {
        if (!AreSame(IdentityOf(earlier), IdentityOf(now)) || !HaveSameFrame(earlier, now))
        {
            return false;
        }

        var labels = earlier.Pods.Zip(now.Pods, (one, other) => (one, other)).Where(pods => haveSameLabels(pods.one, pods.other)).SelectMany(pods => new[] { pods.one.Labels, pods.other.Labels });
        var equal = new HashSet<ManifestCursor>(labels);
        bool IsChanged(IEnumerable<ManifestCursor> before, IEnumerable<ManifestCursor> after) => !AreSame(before.Where(part => !equal.Contains(part)), after.Where(part => !equal.Contains(part)));
        _changed.UnionWith(_parts.Where(parts => parts.AreIn(now) && IsChanged(parts.In(earlier), parts.In(now))));
        return true;
    }

    private bool IsAffected(SetRule rule) => rule.AllParts.Any(_changed.Contains);

    // Rules see these of every object. Of a version that is not kept it is only known that two of an object are alike.
    private static IEnumerable<ManifestCursor> IdentityOf(SetObject target) =>
        [target.Root["apiVersion"], target.Value.Metadata["name"], target.Value.Metadata["generateName"], target.Value.Metadata["namespace"]];

    private static bool HaveSameFrame(SetObject one, SetObject other) =>
        TypeOf(one) == TypeOf(other)
        && one.MayMakeOtherPods == other.MayMakeOtherPods
        && one.Suppressions.Count + other.Suppressions.Count == 0
        && one.Pods.Select(PathsOf).SequenceEqual(other.Pods.Select(PathsOf));

    private static (string, string, string) TypeOf(SetObject target) => (target.Value.Type!.Group, target.Value.Type.Version, target.Value.Type.Kind);

    private static (ManifestPath Metadata, ManifestPath Spec) PathsOf(PodTemplate pod) => (pod.Metadata.Path, pod.Spec.Path);

    private static bool AreSame(IEnumerable<ManifestCursor> one, IEnumerable<ManifestCursor> other)
    {
        var (first, second) = (one.ToList(), other.ToList());
        return first.Count == second.Count && first.Zip(second, SameTree.IsAt).All(isSame => isSame);
    }
}
