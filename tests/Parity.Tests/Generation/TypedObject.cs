using KubeGuard.Manifests;

namespace KubeGuard.Parity.Tests.Generation;

/// <summary>An object of a manifest in the client's types.</summary>
/// <param name="Code">The values.</param>
/// <param name="Expressible">The part of the manifest that the types can express.</param>
/// <param name="Gaps">The values that they cannot represent, by path.</param>
internal sealed record TypedObject(ObjectCode Code, MappingNode Expressible, IReadOnlyDictionary<string, Gap> Gaps);
