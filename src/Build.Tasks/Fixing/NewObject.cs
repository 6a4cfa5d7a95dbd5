using KubeGuard.Build.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>An object to create.</summary>
/// <param name="File">The absolute path of the file that gets it.</param>
/// <param name="Near">The file whose style it follows, if its own one is new; <see langword="null"/> if it is a further document.</param>
/// <param name="Identity">Its type, namespace and name.</param>
/// <param name="Value">The object.</param>
internal sealed record NewObject(string File, string? Near, ObjectIdentity Identity, MappingNode Value);
