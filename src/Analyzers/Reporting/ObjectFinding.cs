using KubeGuard.CSharp.Trees;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A finding about one object of a function, before it is decided whether to report it here.</summary>
/// <param name="Found">The finding, and whether it holds on all paths.</param>
/// <param name="Location">Where it has its cause.</param>
/// <param name="EscapesThrough">The method, fields or properties through which the object gets to other members.</param>
/// <param name="Reporter">Makes its diagnostic.</param>
internal sealed record ObjectFinding(PathFinding Found, SyntaxLocation Location, IReadOnlyList<ISymbol> EscapesThrough, FindingReporter Reporter)
{
    /// <summary>The finding itself.</summary>
    public Finding Finding => Found.Finding;

    /// <summary>Identifies it.</summary>
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
