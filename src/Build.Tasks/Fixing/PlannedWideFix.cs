using KubeGuard.Build.Validation;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>A wide fix whose objects are found.</summary>
/// <param name="Fix">The fix.</param>
/// <param name="Parts">Its edits of each object.</param>
/// <param name="Objects">The objects that it creates.</param>
internal sealed record PlannedWideFix(WideFix Fix, IReadOnlyList<(LocatedObject Object, PlacedFix Part)> Parts, IReadOnlyList<NewObject> Objects)
{
    /// <summary>The files that it writes.</summary>
    public IEnumerable<(string File, bool IsNew)> Files =>
        Parts.Select(part => (part.Object.File, false)).Concat(Objects.Select(item => (item.File, item.Near is not null))).Distinct();

    /// <summary>Finds the objects of a fix.</summary>
    /// <exception cref="EditRefusedException">One is not found, or one to create is there already.</exception>
    public static PlannedWideFix Of(WideFix fix, ObjectLocator locator)
    {
        var analyzed = new LocatedObject(fix.File, fix.Finding.Document ?? 0, fix.Place);
        var parts = fix.Fix.Edits
            .Where(edit => edit.Object is not EditTarget.New)
            .Select(edit => (Object: edit.Object is EditTarget.Other other ? locator.Find(fix.File, other.Object) : analyzed, Edit: edit))
            .GroupBy(pair => pair.Object, pair => pair.Edit)
            .Select(same => (same.Key, new PlacedFix(same.Key.Place, fix.Fix) { Edits = [.. same] }));
        var objects = fix.Fix.Edits.Where(edit => edit.Object is EditTarget.New).Select(edit => Create(edit, (EditTarget.New)edit.Object, fix.File, locator));
        return new PlannedWideFix(fix, [.. parts], [.. objects]);
    }

    private static NewObject Create(ManifestEdit edit, EditTarget.New place, string file, ObjectLocator locator)
    {
        var near = place.Near is { } other ? locator.Find(file, other).File : file;
        var value = KubernetesObject.FromDocument(edit.Value!) is { Name: not null } created
            ? created
            : throw new EditRefusedException("the new object has no name");
        return locator.FindAll(file, value).FirstOrDefault() is { } found
            ? throw new EditRefusedException($"{Path.GetFileName(found.File)} has {value.Description} already")
            : place.FileName is { } name
                ? new NewObject(Path.Combine(Path.GetDirectoryName(near)!, name), near, ObjectIdentity.Of(value)!, (MappingNode)edit.Value!)
                : new NewObject(near, null, ObjectIdentity.Of(value)!, (MappingNode)edit.Value!);
    }
}
