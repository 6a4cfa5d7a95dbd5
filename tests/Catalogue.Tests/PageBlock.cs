namespace KubeGuard.Catalogue.Tests;

/// <summary>A code block of a rule's page.</summary>
/// <param name="Section">The section that it is in, such as <c>Wrong</c>.</param>
/// <param name="Language">The word after the fence.</param>
/// <param name="Text">Its lines.</param>
/// <param name="Settings">The settings in HTML comments directly above it.</param>
internal sealed record PageBlock(string Section, string Language, string Text, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The setting that names the target version of Kubernetes.</summary>
    public const string VersionKey = "KubernetesVersion";

    /// <summary>The setting that says whether the objects are a complete set.</summary>
    public const string CompleteKey = "KubeGuardCompleteSets";

    /// <summary>The value of a key of the analyzer's options.</summary>
    public string? SettingOf(string key) => Settings.GetValueOrDefault(key == "build_property.KubeGuardKubernetesVersion" ? VersionKey : key);
}
