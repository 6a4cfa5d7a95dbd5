namespace KubeGuard.Catalogue.Tests;

/// <summary>A rule of the shared list.</summary>
internal sealed record SharedRule(string Name, string Title, string DefaultSeverity);
