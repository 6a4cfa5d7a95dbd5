namespace KubeGuard.Rules;

/// <summary>
/// How a sentence about a container goes on where it lacks a field: build output says in one line what
/// all the rules miss in one block of it.
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
