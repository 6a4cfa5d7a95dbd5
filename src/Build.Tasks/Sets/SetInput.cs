using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Sets;

/// <summary>A file as a part of its manifest set.</summary>
/// <param name="Input">The file.</param>
/// <param name="Extract">The parts that the rules about the set need.</param>
internal sealed record SetInput(ManifestInput Input, KeptExtract Extract);
