namespace KubeGuard.Edits;

/// <summary>An edit cannot be made without changing something else.</summary>
/// <param name="reason">The reason, as the end of a sentence.</param>
internal sealed class EditRefusedException(string reason) : Exception(reason);
