using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build;

/// <summary>
/// The MSBuild task that lists the source files of the charts and overlays of a project, for <c>dotnet watch</c> and the
/// up-to-date check of an editor. Problems with an item are reported by the validation itself.
/// </summary>
public sealed class ListKubernetesInputs : KubernetesManifestsTask
{
    /// <summary>The files, by absolute path.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        var requests = ReadRenderRequests();
        Files =
        [
            .. requests.Requests.SelectMany(request => request.Inputs)
                .Concat(requests.Refused)
                .Distinct(StringComparer.Ordinal)
                .Select(file => new TaskItem(file.Replace("%", "%25"))),
        ];
    }
}
