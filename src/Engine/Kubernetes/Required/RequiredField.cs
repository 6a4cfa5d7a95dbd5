namespace KubeGuard.Kubernetes.Required;

/// <summary>A field that the API server requires, or below which it requires another one.</summary>
/// <param name="Name">The name.</param>
/// <param name="RequiredIn">The versions that require it.</param>
/// <param name="Versions">The versions that have it with these objects below.</param>
/// <param name="Shape">The way from the field to the objects below it.</param>
/// <param name="Index">The index of the type of these objects; -1 if nothing is required of them.</param>
internal sealed record RequiredField(string Name, MinorVersions RequiredIn, MinorVersions Versions, RequiredShape Shape, int Index);
