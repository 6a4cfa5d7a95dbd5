using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Fixing;

/// <summary>Finds objects in the files of a manifest set. Rendered files are none of these: they are never written.</summary>
/// <param name="files">The files of all sets.</param>
/// <param name="textOf">Gets the text of a file by its path.</param>
internal sealed class ObjectLocator(IReadOnlyList<ManifestFile> files, Func<string, string> textOf)
{
    /// <summary>Finds an object again that a rule saw in the set.</summary>
    /// <param name="near">The path of a file of the set.</param>
    /// <param name="target">The object.</param>
    /// <exception cref="EditRefusedException">No file has it, or several have.</exception>
    public LocatedObject Find(string near, KubernetesObject target) => FindAll(near, target).Take(2).ToList() switch
    {
        [var only] => only,
        [] => throw new EditRefusedException($"no manifest has {target.Description}"),
        _ => throw new EditRefusedException($"several manifests have {target.Description}"),
    };

    /// <summary>The places of an object, of whatever version.</summary>
    public IEnumerable<LocatedObject> FindAll(string near, KubernetesObject target)
    {
        var sets = new HashSet<string>(files.Where(file => file.Path == near).Select(file => file.Set), StringComparer.Ordinal);
        return target.Name is not { } name
            ? []
            : from path in files.Where(file => file.Source is null && sets.Contains(file.Set)).Select(file => file.Path).Distinct(StringComparer.Ordinal)
              let text = TextOf(path)
              where text.IndexOf(name, StringComparison.Ordinal) >= 0
              from document in YamlStreamReader.ReadDocuments(path, text, _ => { })
              from item in ManifestObject.Of(document, ObjectUse.AsWritten)
              where WithoutVersion(item.Value) == WithoutVersion(target)
              select new LocatedObject(path, document.Index, item.Value.Place);
    }

    private static ObjectIdentity? WithoutVersion(KubernetesObject target) => ObjectIdentity.Of(target) is { } identity ? identity with { Version = "" } : null;

    // A file that cannot be read is reported elsewhere.
    private string TextOf(string path)
    {
        try
        {
            return textOf(path);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return "";
        }
    }
}
