namespace KubeGuard.Network.Calico;

/// <summary>The first place where a selector breaks the grammar.</summary>
/// <param name="Position">Where, from 0; the length of the selector if it ends too early.</param>
/// <param name="Message">What is wrong, as a clause.</param>
internal sealed record SelectorError(int Position, string Message);
