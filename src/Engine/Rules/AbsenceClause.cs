namespace KubeGuard.Rules;

/// <summary>
/// The continuation of a sentence about a container that lacks a field. Build output joins all absences in one block of
/// a container into one line.
/// </summary>
/// <param name="Block">The block of the container that the field belongs to, such as <c>securityContext</c>.</param>
/// <param name="Text">The clause that follows the container, such as <c>may run as root</c>.</param>
internal sealed record AbsenceClause(string Block, string Text)
{
    /// <summary>A clause about a field of <c>securityContext</c>.</summary>
    public static AbsenceClause InSecurityContext(string text) => new("securityContext", text);

    /// <summary>A clause about a field of <c>resources</c>.</summary>
    public static AbsenceClause InResources(string text) => new("resources", text);
}
