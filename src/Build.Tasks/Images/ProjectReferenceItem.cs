using KubeGuard.Build.Projects;
using KubeGuard.Build.Yaml;
using Microsoft.Build.Framework;

namespace KubeGuard.Build.Images;

/// <summary>An item of a project that decides which packages it has: a reference, or a version that is managed centrally.</summary>
/// <param name="Name">The package, or the path of the project.</param>
/// <param name="Type">The type of the item: <c>PackageReference</c>, <c>PackageVersion</c> or <c>ProjectReference</c>.</param>
/// <param name="File">The absolute path of the file that has it.</param>
/// <param name="HasVersion">Whether it names a version.</param>
/// <param name="FullPath">The absolute path of the project.</param>
internal sealed record ProjectReferenceItem(string Name, string Type, string File, bool HasVersion, string FullPath)
{
    /// <summary>The place of the item in its file.</summary>
    public YamlLocation Place => ProjectElements.OfItem(File, Type, Name);

    /// <summary>Takes an item.</summary>
    public static ProjectReferenceItem Of(ITaskItem item) =>
        new(item.ItemSpec, item.GetMetadata("Type"), item.GetMetadata("File"), item.GetMetadata("Version").Length > 0, item.GetMetadata("FullPath"));

    /// <summary>Indicates whether it is of a type and for a package.</summary>
    public bool Is(string type, string name) => Type == type && string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
