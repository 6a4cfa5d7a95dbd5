using System.Collections.Immutable;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>The descriptors of all rules, as the compiler wants them.</summary>
internal static class Descriptors
{
    private static readonly RuleDescriptor[] _aboutObjects =
    [
        KUBE9002RuleFailed.Descriptor,
        KUBE9008UnknownSuppressedRule.Descriptor,
        KUBE9009UselessSuppression.Descriptor,
        KUBE9010SuppressionWithoutReason.Descriptor,
    ];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> _byId =
        RuleCatalog.Rules.Select(rule => rule.Descriptor).Concat(_aboutObjects).ToImmutableDictionary(rule => rule.Id, Create);

    /// <summary>All that the analyzer can report.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = _byId.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The descriptor for a rule.</summary>
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
