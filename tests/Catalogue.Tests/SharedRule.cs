namespace KubeGuard.Catalogue.Tests;

/// <summary>What the shared list says of a rule.</summary>
internal sealed record SharedRule(string Name, string Title, string DefaultSeverity);
