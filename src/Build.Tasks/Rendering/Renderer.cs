using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Rendering;

/// <summary>Renders charts and overlays, or reuses the output of an earlier build for the same files.</summary>
/// <param name="process">Runs the tools.</param>
/// <param name="folder">The folder for rendered files.</param>
/// <param name="workingFolder">The folder to run the tools in.</param>
internal sealed class Renderer(ToolProcess process, string folder, string workingFolder)
{
    private const int MaxErrorLength = 1000;

    /// <summary>Renders one chart or overlay into a file.</summary>
    /// <param name="request">The chart or overlay.</param>
    /// <param name="tool">The program to render it with.</param>
    /// <param name="cancellationToken">Stops the tool.</param>
    /// <returns>The rendered file, or the problem.</returns>
    public (ManifestFile? File, RenderProblem? Problem) Render(RenderRequest request, string tool, CancellationToken cancellationToken)
    {
        try
        {
            var path = Path.Combine(folder, request.Identity + ".yaml");
            var header = $"# Rendered by KubeGuard from {Key(request, tool):x16}";
            return IsRendered(path, header) || Run(request, tool, path, header, cancellationToken) is not { } problem
                ? (new ManifestFile(path, request.Set, request.Version, source: request.Tracer) { Completeness = request.Completeness, DefaultNamespace = request.Namespace }, null)
                : (null, problem);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return (null, RenderProblem.Failed(YamlLocation.OfFile(request.File), FileFailure.Describe(exception)));
        }
    }

    private static ulong Key(RenderRequest request, string tool)
    {
        var key = new Fingerprint().Add(typeof(Renderer).Module.ModuleVersionId.ToString()).Add(tool);
        if (FileStamp.Of(tool) is { } stamp)
        {
            // Another version of the tool is a different file.
            key.Add((ulong)stamp.Length).Add((ulong)stamp.LastWrite);
        }

        foreach (var argument in request.Arguments)
        {
            key.Add(argument);
        }

        foreach (var input in request.Inputs)
        {
            key.Add(input).Add(new ArraySegment<byte>(File.ReadAllBytes(input)));
        }

        return key.Value;
    }

    private static bool IsRendered(string path, string header)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var reader = new StreamReader(path);
        return reader.ReadLine() == header;
    }

    private RenderProblem? Run(RenderRequest request, string tool, string path, string header, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> arguments = [request.Tool.CommandOf(tool), .. request.Arguments];
        if (CommandLine.IsUnsafe(tool, arguments))
        {
            return RenderProblem.Failed(
                YamlLocation.OfFile(request.File), $"'{Path.GetFileName(tool)}' is a batch file, and the shell that runs it changes arguments with any of % & | < > ^ ! \"");
        }

        var result = process.Run(tool, arguments, workingFolder, cancellationToken);
        if (result.ExitCode == 0)
        {
            AtomicFile.Write(path, $"{header}\n{result.Output}");
            return null;
        }

        var at = request.Tracer is HelmTracer helm ? helm.LocationOfError(result.Error) : YamlLocation.OfFile(request.File);
        return RenderProblem.Failed(at, ReasonIn(result, tool));
    }

    // Tools write warnings before the error.
    private static string ReasonIn(ToolResult result, string tool)
    {
        var lines = result.Error.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var start = Math.Max(lines.FindIndex(line => line.StartsWith("error", StringComparison.OrdinalIgnoreCase)), 0);
        var text = string.Join(" ", lines.Skip(start));
        return text.Length == 0 ? $"'{Path.GetFileName(tool)}' ended with exit code {result.ExitCode}"
            : text.Length > MaxErrorLength ? text.Substring(0, MaxErrorLength) + "…"
            : text;
    }
}
