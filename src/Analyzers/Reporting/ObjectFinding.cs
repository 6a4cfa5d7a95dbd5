using KubeGuard.CSharp.Trees;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A finding about one object of a function, reported here or not.</summary>
/// <param name="Found">The finding, and whether it applies to all paths.</param>
/// <param name="Location">The place of its cause.</param>
/// <param name="EscapesThrough">The method, fields or properties through which other members get the object.</param>
/// <param name="Reporter">Creates its diagnostic.</param>
internal sealed record ObjectFinding(PathFinding Found, SyntaxLocation Location, IReadOnlyList<ISymbol> EscapesThrough, FindingReporter Reporter)
{
    /// <summary>The finding itself.</summary>
    public Finding Finding => Found.Finding;

    /// <summary>The identity of the finding.</summary>
    public FindingKey Key => new(Finding.Descriptor.Id, Location.Written);

    /// <summary>The finding as other members see it.</summary>
    public EscapingFinding Escaping => new(Key, Place.Written, Finding.LacksSomething, Found.IsCertain, EscapesThrough);

    private SyntaxLocation Place
    {
        get
        {
            var place = Location;
            for (var owner = Finding.Field.Parent; owner is not null && place.IsGiven; owner = owner.Parent)
            {
                place = owner.Node?.Location as SyntaxLocation ?? place;
            }

            return place;
        }
    }

    /// <summary>The diagnostic, with its fixes.</summary>
    public Diagnostic CreateDiagnostic() => Reporter.CreateDiagnostic(Finding, Location);
}
