namespace KubeGuard.Components.Restores;

/// <summary>Everything that a project uses for one target framework and, if it has one, one runtime.</summary>
/// <param name="Framework">The target framework, such as <c>net10.0</c>.</param>
/// <param name="Runtime">The runtime identifier, such as <c>linux-x64</c>; empty for all runtimes.</param>
/// <param name="Libraries">The packages and projects by their names.</param>
/// <param name="References">The names of those that the project itself references and publishes.</param>
/// <param name="SharedFrameworks">The shared frameworks that it references, such as <c>Microsoft.AspNetCore.App</c>.</param>
internal sealed record RestoredTarget(
    string Framework, string Runtime, IReadOnlyDictionary<string, RestoredLibrary> Libraries, IReadOnlyList<string> References, IReadOnlyList<string> SharedFrameworks)
{
    /// <summary>The packages with a runtime that were downloaded, which a self-contained project publishes.</summary>
    public IReadOnlyList<RestoredLibrary> RuntimePacks { get; init; } = [];
}
