using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Sets;

/// <summary>A file as a part of its manifest set.</summary>
/// <param name="Input">The file.</param>
/// <param name="Extract">What the rules about the set need of it.</param>
internal sealed record SetInput(ManifestInput Input, KeptExtract Extract);
