using System.Collections.Immutable;
using KubeGuard.CSharp.Trees;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>Creates diagnostics from the findings of one object, including their fixes.</summary>
internal sealed class FindingReporter
{
    private readonly KubernetesObject _object;
    private readonly IReadOnlyList<PathFinding> _all;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly HashSet<ManifestNode> _containers;
    private readonly Lazy<string?> _hardenObject;
    private readonly Dictionary<ManifestNode, string?> _hardenContainers = [];
    private readonly Dictionary<RuleFix, AnchoredFix?> _anchored = [];
    private readonly AnchorTable _anchors = new();
    private readonly Lazy<Dictionary<Finding, ImmutableDictionary<string, string?>>> _properties;

    /// <summary>Creates a reporter.</summary>
    /// <param name="target">The object.</param>
    /// <param name="findings">Its findings.</param>
    public FindingReporter(KubernetesObject target, IReadOnlyList<PathFinding> findings)
    {
        _object = target;
        _all = [.. findings.Where(found => found.Finding.Suppression is null)];
        _findings = [.. _all.Where(found => found.IsShown).Select(found => found.Finding)];
        _hardenObject = new Lazy<string?>(() => Combine($"Harden this {target.Type?.Kind.Replace("Pod", "pod") ?? "pod"}", _ => true));
        _containers = [.. target.Pods.SelectMany(pod => pod.Containers).Select(container => container.Cursor.Node!)];
        _properties = new(() => _findings.Where(finding => LocationOf(finding) is not null).ToDictionary(finding => finding, PropertiesOf));
    }

    /// <summary>The findings that have a place in source.</summary>
    public IEnumerable<(PathFinding Found, SyntaxLocation Location)> Located => _all
        .Select(found => (Found: found, Location: LocationOf(found.Finding)))
        .Where(pair => pair.Location is not null)
        .Select(pair => (pair.Found, pair.Location!));

    /// <summary>The diagnostic of a finding.</summary>
    public Diagnostic CreateDiagnostic(Finding finding, SyntaxLocation location)
    {
        // The properties of all findings come first: they fill the table of anchors, all of which every diagnostic has.
        var properties = _properties.Value[finding];
        var descriptor = Descriptors.Of(finding.Descriptor);

        // Advice has a lower severity than the rule, and the compiler only knows the settings of the file that it
        // reports in; otherwise the compiler's settings apply.
        var severity = finding.IsAdvice || location.IsInAnotherFile ? Severities.Of(finding.Severity) : descriptor.DefaultSeverity;
        return Diagnostic.Create(descriptor, location.Report, severity, [.. _anchors.Anchors, .. RelatedOf(finding).Select(place => place.Location.Written)], properties, [.. finding.Arguments]);
    }

    private SyntaxLocation? LocationOf(Finding finding) =>
        (finding.Location ?? (finding.Descriptor == KUBE9002RuleFailed.Descriptor ? FirstLocation(finding.Field.Node) : null)) as SyntaxLocation;

    // The pod around a fragment has no place in source.
    private static ManifestLocation? FirstLocation(ManifestNode? node) => node?.Location ?? node switch
    {
        MappingNode mapping => mapping.Entries.Select(entry => FirstLocation(entry.Value)).FirstOrDefault(location => location is not null),
        SequenceNode sequence => sequence.Items.Select(FirstLocation).FirstOrDefault(location => location is not null),
        _ => null,
    };

    private ImmutableDictionary<string, string?> PropertiesOf(Finding finding)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[DiagnosticProperties.Path] = finding.Path.ToString();
        if (finding.Covers.Count > 0)
        {
            properties[DiagnosticProperties.Covers] = string.Join(",", finding.Covers);
        }

        if (RelatedOf(finding).ToList() is { Count: > 0 } related)
        {
            properties[DiagnosticProperties.Related] = string.Join("\n", related.Select(place => place.Message));
        }

        var fixes = finding.Fixes.Select(Anchor).OfType<AnchoredFix>().ToList();
        if (fixes.Count > 0)
        {
            properties[DiagnosticProperties.Fixes] = AnchoredFixCodec.Write(fixes);
            AddCombined(properties, ContainerOf(finding));
        }

        return properties.ToImmutable();
    }

    private static IEnumerable<(SyntaxLocation Location, string Message)> RelatedOf(Finding finding) =>
        from place in finding.Related
        where place.Location is SyntaxLocation
        select ((SyntaxLocation)place.Location!, place.Message);

    private void AddCombined(ImmutableDictionary<string, string?>.Builder properties, ManifestNode? container)
    {
        if (_object.Pods.Count == 0)
        {
            return;
        }

        if (container is not null && HardenContainer(container) is { } part)
        {
            properties[DiagnosticProperties.HardenContainer] = part;
        }

        if (_hardenObject.Value is { } whole)
        {
            properties[DiagnosticProperties.HardenPod] = whole;
        }
    }

    private string? HardenContainer(ManifestNode container)
    {
        if (!_hardenContainers.TryGetValue(container, out var text))
        {
            text = Combine("Harden this container", finding => ContainerOf(finding) == container);
            _hardenContainers.Add(container, text);
        }

        return text;
    }

    // The best fix of each finding, under the common title of the action.
    private string? Combine(string title, Func<Finding, bool> isPart)
    {
        var parts = _findings
            .Where(finding => finding.Fixes.Count > 0 && isPart(finding))
            .Select(finding => (finding.Fixes[0].Safety, Fix: Anchor(finding.Fixes[0])))
            .Where(part => part.Fix is not null)
            .ToList();
        var label = title + FixSafetyText.SuffixOf(parts.Select(part => part.Safety));
        return parts.Count == 0 ? null : AnchoredFixCodec.Write([.. parts.Select(part => new AnchoredFix(label, part.Fix!.Edits))]);
    }

    private AnchoredFix? Anchor(RuleFix fix)
    {
        if (!_anchored.TryGetValue(fix, out var anchored))
        {
            anchored = _anchors.Add(fix);
            _anchored.Add(fix, anchored);
        }

        return anchored;
    }

    private ManifestNode? ContainerOf(Finding finding)
    {
        for (var cursor = finding.Field; cursor is not null; cursor = cursor.Parent)
        {
            if (cursor.Node is { } node && _containers.Contains(node))
            {
                return node;
            }
        }

        return null;
    }
}
