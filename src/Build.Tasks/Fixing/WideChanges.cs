namespace KubeGuard.Build.Fixing;

/// <summary>The changes that wide fixes lead to.</summary>
/// <param name="Files">The changes of each file.</param>
/// <param name="Made">The fixes that they make.</param>
/// <param name="Refused">The fixes that cannot be made, each with the reason.</param>
/// <param name="Blocked">The files that would have to be written and cannot be, each with the reason.</param>
internal sealed record WideChanges(
    IReadOnlyList<FileChange> Files,
    IReadOnlyList<WideFix> Made,
    IReadOnlyList<(WideFix Fix, string Reason)> Refused,
    IReadOnlyDictionary<string, string> Blocked);
