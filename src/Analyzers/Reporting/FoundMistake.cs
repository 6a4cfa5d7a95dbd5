using KubeGuard.CSharp.Trees;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A finding of a function, before other members are asked about it.</summary>
/// <param name="Found">The finding, and on which paths it is wrong.</param>
/// <param name="Location">Where it has its cause.</param>
/// <param name="Holders">The method, fields or properties that hand the object on to other members.</param>
/// <param name="Reporter">Makes its diagnostic.</param>
internal sealed record FoundMistake(PathFinding Found, SyntaxLocation Location, IReadOnlyList<ISymbol> Holders, FindingReporter Reporter)
{
    /// <summary>The finding itself.</summary>
    public Finding Finding => Found.Finding;

    /// <summary>What identifies it.</summary>
    public Mistake Mistake => new(Finding.Descriptor.Id, Location.Written);

    /// <summary>What other members ask of it.</summary>
    public HeldMistake Held => new(Mistake, Place.Written, Finding.LacksSomething, Found.IsCertain, Holders);

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
