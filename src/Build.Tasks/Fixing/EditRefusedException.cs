namespace KubeGuard.Build.Fixing;

/// <summary>An edit cannot be made in the text without changing more than it says.</summary>
/// <param name="reason">Why, as the end of a sentence.</param>
internal sealed class EditRefusedException(string reason) : Exception(reason);
