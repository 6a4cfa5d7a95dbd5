using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Rendering;

/// <summary>A chart or an overlay to render.</summary>
internal sealed record RenderRequest
{
    /// <summary>The tool that renders it.</summary>
    public required RenderTool Tool { get; init; }

    /// <summary>The file that represents it: <c>Chart.yaml</c>, <c>kustomization.yaml</c> or an archive.</summary>
    public required string File { get; init; }

    /// <summary>A text that distinguishes it from other items of the project, even of the same chart.</summary>
    public required string Identity { get; init; }

    /// <summary>The arguments of the tool.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>All files that the result depends on.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Those inputs that are not manifests by themselves.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>Finds the sources of rendered text.</summary>
    public required SourceTracer Tracer { get; init; }

    /// <summary>The manifest set of the rendered objects.</summary>
    public required string Set { get; init; }

    /// <summary>The target version that the item names, or an empty string.</summary>
    public required string Version { get; init; }

    /// <summary>The namespace to which those objects of a chart are deployed that name none; empty if the item does not say it.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The completeness of its set, as the project declares it.</summary>
    public required Completeness Completeness { get; init; }
}
