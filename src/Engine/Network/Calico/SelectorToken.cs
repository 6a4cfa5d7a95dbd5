namespace KubeGuard.Network.Calico;

/// <summary>A token of a selector.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Position">Where it begins, from 0.</param>
/// <param name="Value">The label or the string without its quotes; empty for the other kinds.</param>
internal readonly record struct SelectorToken(SelectorTokenKind Kind, int Position, string Value = "");
