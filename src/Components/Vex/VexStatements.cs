namespace KubeGuard.Components.Vex;

/// <summary>The statements of all documents of a project.</summary>
internal sealed class VexStatements
{
    private readonly ILookup<string, VexStatement> _byVulnerability;

    public VexStatements(IEnumerable<VexStatement> statements) =>
        _byVulnerability = statements
            .SelectMany(statement => statement.Vulnerabilities.Select(id => (id, statement)))
            .ToLookup(pair => pair.id, pair => pair.statement, StringComparer.OrdinalIgnoreCase);

    /// <summary>The statement that counts: the newest; of several of one time the one that suppresses least.</summary>
    /// <param name="target">The package in the image.</param>
    /// <param name="vulnerabilities">All IDs of the vulnerability.</param>
    public VexStatement? Find(VexTarget target, IReadOnlyCollection<string> vulnerabilities) => vulnerabilities
        .SelectMany(id => _byVulnerability[id])
        .Where(statement => statement.IsAbout(target, vulnerabilities))
        .OrderByDescending(statement => statement.Time)
        .ThenByDescending(statement => statement.Status)
        .FirstOrDefault();
}
