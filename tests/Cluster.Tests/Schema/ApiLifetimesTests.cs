using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Lifetimes;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The table of the engine against the schemas of all versions.</summary>
public sealed class ApiLifetimesTests
{
    // Requests, parts of other APIs and lists of others; nobody has a manifest of one.
    private static readonly string[] _noManifests = ["DeploymentRollback", "EphemeralContainers", "Eviction", "Scale", "Status"];

    private static IEnumerable<(GroupVersionKind Type, ApiLifetime Lifetime)> OfKubernetes =>
        from lifetime in ApiLifetimes.All
        where lifetime.Component == ApiLifetimes.Kubernetes
        from kind in lifetime.Kinds
        select (GroupVersionKind.Parse(lifetime.ApiVersion, kind), lifetime);

    [Fact]
    public void Every_kind_that_a_version_lost_is_in_the_table() => Assert.Empty(
        from kind in ApiSchemas.Packed.Kinds
        where !kind.ServedIn.Contains(ApiSchemas.Packed.Newest)
            && kind.Type.Kind is not "PodSecurityPolicy"
            && !kind.Type.Kind.EndsWith("List", StringComparison.Ordinal)
            && !_noManifests.Contains(kind.Type.Kind)
            && ApiLifetimes.Find(kind.Type) is null
        select kind.Type.ToString());

    [Fact]
    public void A_kind_is_gone_when_no_schema_has_it_any_more_or_before() => Assert.Empty(
        from item in OfKubernetes
        let served = ApiSchemas.Packed.Find(item.Type)
        where served is null
            || (item.Lifetime.Removed is { } removed ? removed.Minor > served.ServedIn.Newest.Minor + 1 : !served.ServedIn.Contains(ApiSchemas.Packed.Newest))
        select item.Type.ToString());

    [Fact]
    public void The_replacement_is_served_from_the_version_that_the_table_names() => Assert.Empty(
        from item in OfKubernetes
        where item.Lifetime.Replacement is not null
        let replacement = ApiSchemas.Packed.Find(GroupVersionKind.Parse(item.Lifetime.Replacement!, item.Type.Kind))
        where replacement is null
            ? !item.Lifetime.IsRewritten
            : item.Lifetime.ReplacedSince!.Minor > VersionSet.Oldest && replacement.ServedIn.First.Minor != item.Lifetime.ReplacedSince.Minor
        select $"{item.Type}: {replacement?.ServedIn.First}");

    [Fact]
    public void A_change_of_version_alone_leaves_no_unknown_field() => Assert.Empty(
        from item in OfKubernetes
        where item.Lifetime is { Replacement: not null, IsRewritten: false } && item.Type.Kind != "Ingress"
        let old = ApiSchemas.Packed.Find(item.Type)!
        let replacement = ApiSchemas.Packed.Find(GroupVersionKind.Parse(item.Lifetime.Replacement!, item.Type.Kind))!
        let version = replacement.ServedIn.Contains(old.ServedIn.Newest) ? old.ServedIn.Newest : replacement.ServedIn.First
        from path in Lost(old.Schema, old.ServedIn.Newest, replacement.Schema, version, "", [])
        where !item.Lifetime.Drops.Any(drop => path == drop.ToString() || path.StartsWith(drop + ".", StringComparison.Ordinal))
        select $"{item.Type}: {path}");

    private static IEnumerable<string> Lost(
        ValueSchema old, KubernetesVersion oldVersion, ValueSchema replacement, KubernetesVersion version, string path, HashSet<(ObjectSchema, ObjectSchema)> seen)
    {
        if (old.Element is { } element)
        {
            return replacement.Element is { } other ? Lost(element, oldVersion, other, version, path + ".*", seen) : [path];
        }

        // Objects of both, such as a pod spec, change from version to version and not by the change of the API.
        if (old.Object is not { } fields || replacement.Object is not { } others || fields == others || !seen.Add((fields, others)))
        {
            return [];
        }

        return fields.In(oldVersion).Where(field => path.Length > 0 || field.Name != "status").SelectMany(field =>
        {
            var place = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            return others.Find(field.Name, version) is { } same ? Lost(field.Value, oldVersion, same.Value, version, place, seen) : [place];
        });
    }
}
