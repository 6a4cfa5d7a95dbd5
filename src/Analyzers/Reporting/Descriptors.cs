using System.Collections.Immutable;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>The descriptors of the rules that the compiler reports, in its own type.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> _byId =
        RuleCatalog.Descriptors.Where(rule => rule.IsReportedByCompiler).ToImmutableDictionary(rule => rule.Id, Create);

    /// <summary>The descriptors of all diagnostics that the analyzer can report, in the order of their IDs.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = _byId.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The descriptor of a rule that the compiler reports.</summary>
    public static DiagnosticDescriptor Of(RuleDescriptor rule) => _byId[rule.Id];

    private static DiagnosticDescriptor Create(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        rule.QualifiedCategory,
        Severities.Of(rule.DefaultSeverity),
        isEnabledByDefault: rule.DefaultSeverity != RuleSeverity.None,
        helpLinkUri: rule.HelpUri);
}
