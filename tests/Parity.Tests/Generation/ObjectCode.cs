namespace KubeGuard.Parity.Tests.Generation;

/// <summary>An object of a model type.</summary>
/// <param name="TypeName">The model type.</param>
/// <param name="Members">The properties that are set, in the order of the manifest.</param>
/// <param name="Path">The path of the object in the manifest.</param>
internal sealed record ObjectCode(string TypeName, IReadOnlyList<KeyValuePair<string, CodeValue>> Members, string Path) : CodeValue(TypeName);
