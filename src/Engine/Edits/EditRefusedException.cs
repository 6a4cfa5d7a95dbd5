namespace KubeGuard.Edits;

/// <summary>An edit cannot be made without changing something else than it says.</summary>
/// <param name="reason">Why, as the end of a sentence.</param>
internal sealed class EditRefusedException(string reason) : Exception(reason);
