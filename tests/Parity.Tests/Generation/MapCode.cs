namespace KubeGuard.Parity.Tests.Generation;

/// <summary>A map from strings.</summary>
/// <param name="ValueType">The type of its values, as C# names it.</param>
/// <param name="Entries">Keys as C# literals, and values.</param>
internal sealed record MapCode(string ValueType, IReadOnlyList<KeyValuePair<string, CodeValue>> Entries) : CodeValue($"Dictionary<string, {ValueType}>");
