namespace KubeGuard.Components.Vex;

/// <summary>A statement about the effect of a vulnerability on products.</summary>
/// <param name="Vulnerabilities">The IDs of the vulnerability.</param>
/// <param name="Products">The products.</param>
/// <param name="Status">The effect.</param>
/// <param name="Time">The time of the statement; the newest one counts.</param>
internal sealed record VexStatement(IReadOnlyList<string> Vulnerabilities, IReadOnlyList<VexProduct> Products, VexStatus Status, DateTimeOffset Time)
{
    /// <summary>The reason, in the words of the standard or of the author.</summary>
    public string? Justification { get; init; }

    /// <summary>Indicates whether the statement says that there is nothing to do.</summary>
    public bool Suppresses => Status is VexStatus.NotAffected or VexStatus.Fixed;

    /// <summary>Indicates whether the statement is about a vulnerability of a package in an image.</summary>
    /// <param name="target">The package in the image.</param>
    /// <param name="vulnerabilities">All IDs of the vulnerability.</param>
    public bool IsAbout(VexTarget target, IEnumerable<string> vulnerabilities) =>
        vulnerabilities.Any(id => Vulnerabilities.Contains(id, StringComparer.OrdinalIgnoreCase)) && Products.Any(product => product.Covers(target));
}
