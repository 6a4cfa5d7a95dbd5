using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>A file of a shape that teams write.</summary>
/// <param name="Name">The name of the shape.</param>
/// <param name="Model">The model library that it is written for.</param>
/// <param name="Text">The file.</param>
internal sealed record RobustnessSource(string Name, MetadataReference Model, string Text);
