using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>The field that a person meant by one that the kind does not have there.</summary>
/// <param name="Hint">The end of the message, which starts with its punctuation; empty if nothing is known.</param>
/// <param name="Fix">The fix, where it is certain what is meant.</param>
internal sealed record UnknownField(string Hint, RuleFix? Fix = null)
{
    /// <summary>Finds it: a field of another version, of an owner or of a neighbour, or one that is spelled much alike.</summary>
    /// <param name="place">The mapping.</param>
    /// <param name="entry">Its entry that is no field.</param>
    /// <param name="context">The object and the version.</param>
    public static UnknownField Find(SchemaPlace place, ManifestCursor entry, SchemaContext context)
    {
        var (schema, name) = (place.Schema.Object!, entry.Segment.Key!);
        if (context.IsBeyondSchemas)
        {
            return new UnknownField($", as far as the schemas of Kubernetes {context.Version} tell");
        }

        if (schema.VersionsOf(name) is var versions && versions != VersionSet.None)
        {
            return new UnknownField(InOther(versions, context.Version));
        }

        var homes = HomesOf(place, context.Owners, entry, context.Version).ToList();
        if (homes.Count == 1)
        {
            var home = homes[0];
            return new UnknownField($"; it belongs in '{context.PathOf(home)}'", FixOf(entry, home[name], $"Move it to {context.PathOf(home)}"));
        }

        return Spelling.Nearest(name, schema.In(context.Version).Select(field => field.Name)) is { } nearest
            ? new UnknownField($"; did you mean '{nearest}'?", FixOf(entry, place.Cursor[nearest], $"Rename it to {nearest}"))
            : new UnknownField("");
    }

    private static string InOther(VersionSet versions, KubernetesVersion version) =>
        versions.First.CompareTo(version) > 0 ? $", which came with Kubernetes {versions.First}" : $", which ended with Kubernetes {versions.Newest}";

    private static RuleFix? FixOf(ManifestCursor entry, ManifestCursor target, string title) =>
        target.IsAbsent && entry.Node!.IsWhollyKnown()
            ? RuleFix.Safe(title, ManifestEdit.Remove(entry), ManifestEdit.Set(target, entry.Node))
            : null;

    // A manifest nests by indentation, so a field that is indented too little or too much is at an owner or a neighbour.
    private static IEnumerable<ManifestCursor> HomesOf(SchemaPlace place, IEnumerable<SchemaPlace> owners, ManifestCursor entry, KubernetesVersion version)
    {
        foreach (var owner in owners)
        {
            if (Fits(owner.Schema, entry, version))
            {
                yield return owner.Cursor;
                break;
            }
        }

        foreach (var neighbour in place.Cursor.Entries)
        {
            var field = place.Schema.Object!.Find(neighbour.Segment.Key!, version);
            if (field is not null && Fits(field.Value, entry, version) && neighbour.Node is MappingNode)
            {
                yield return neighbour;
            }
            else if (field?.Value is { Type: SchemaType.List, Element: { } item } && Fits(item, entry, version) && neighbour.Items.Count == 1 && neighbour.Items[0].Node is MappingNode)
            {
                yield return neighbour.Items[0];
            }
        }
    }

    private static bool Fits(ValueSchema owner, ManifestCursor entry, KubernetesVersion version) =>
        owner.Object?.Find(entry.Segment.Key!, version) is { } field && ValueCheck.Find(entry, field.Value, version) is null;
}
