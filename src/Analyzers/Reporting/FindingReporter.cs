using System.Collections.Immutable;
using KubeGuard.CSharp.Trees;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>Turns the findings of one object into diagnostics, with the fixes that they carry.</summary>
internal sealed class FindingReporter
{
    private readonly KubernetesObject _object;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly HashSet<ManifestNode> _containers;
    private readonly Dictionary<(SyntaxTree Tree, ManifestNode? Container), string?> _combined = [];
    private readonly Dictionary<(RuleFix Fix, SyntaxTree Tree), AnchoredFix?> _anchored = [];
    private readonly AnchorTable _anchors = new();

    /// <summary>Creates a reporter.</summary>
    /// <param name="target">The object.</param>
    /// <param name="findings">Its findings.</param>
    public FindingReporter(KubernetesObject target, IReadOnlyList<Finding> findings)
    {
        _object = target;
        _findings = [.. findings.Where(finding => finding.Suppression is null)];
        _containers = [.. target.Pods.SelectMany(pod => pod.Containers).Select(container => container.Cursor.Node!)];
    }

    /// <summary>The diagnostics.</summary>
    public IEnumerable<LocatedDiagnostic> CreateDiagnostics()
    {
        // The properties first: all of them fill the table of anchors, which every diagnostic carries whole.
        var located = _findings
            .Select(finding => (Finding: finding, Location: LocationOf(finding)))
            .Where(pair => pair.Location is not null)
            .Select(pair => (pair.Finding, Location: pair.Location!, Properties: PropertiesOf(pair.Finding, pair.Location!.Tree)))
            .ToList();
        return located.Select(item => new LocatedDiagnostic(Create(item.Finding, item.Location, item.Properties), item.Location, item.Finding.Field.IsAbsent));
    }

    private Diagnostic Create(Finding finding, SyntaxLocation location, ImmutableDictionary<string, string?> properties)
    {
        var descriptor = Descriptors.Of(finding.Descriptor);

        // Advice is less than the rule's own severity; for all else the compiler's settings count.
        var severity = finding.IsAdvice ? Severities.Of(finding.Severity) : descriptor.DefaultSeverity;
        return Diagnostic.Create(descriptor, location.Report, severity, _anchors.Anchors, properties, [.. finding.Arguments]);
    }

    private SyntaxLocation? LocationOf(Finding finding) =>
        (finding.Location ?? (finding.Descriptor == KUBE9002RuleFailed.Descriptor ? FirstLocation(finding.Field.Node) : null)) as SyntaxLocation;

    // A part of an object stands in a pod that is written nowhere.
    private static ManifestLocation? FirstLocation(ManifestNode? node) => node?.Location ?? node switch
    {
        MappingNode mapping => mapping.Entries.Select(entry => FirstLocation(entry.Value)).FirstOrDefault(location => location is not null),
        SequenceNode sequence => sequence.Items.Select(FirstLocation).FirstOrDefault(location => location is not null),
        _ => null,
    };

    private ImmutableDictionary<string, string?> PropertiesOf(Finding finding, SyntaxTree tree)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[DiagnosticProperties.Path] = finding.Path.ToString();
        if (finding.Covers.Count > 0)
        {
            properties[DiagnosticProperties.Covers] = string.Join(",", finding.Covers);
        }

        var fixes = finding.Fixes.Select(fix => Anchor(fix, tree)).OfType<AnchoredFix>().ToList();
        if (fixes.Count > 0)
        {
            properties[DiagnosticProperties.Fixes] = AnchoredFixCodec.Write(fixes);
            AddCombined(properties, DiagnosticProperties.HardenContainer, tree, ContainerOf(finding));
            AddCombined(properties, DiagnosticProperties.HardenPod, tree, null);
        }

        return properties.ToImmutable();
    }

    private void AddCombined(ImmutableDictionary<string, string?>.Builder properties, string key, SyntaxTree tree, ManifestNode? container)
    {
        var isForContainer = key == DiagnosticProperties.HardenContainer;
        if ((isForContainer && container is null) || _object.Pods.Count == 0)
        {
            return;
        }

        if (!_combined.TryGetValue((tree, container), out var text))
        {
            var title = isForContainer ? "Harden this container" : $"Harden this {_object.Type?.Kind.Replace("Pod", "pod") ?? "pod"}";
            text = Combine(title, tree, container);
            _combined.Add((tree, container), text);
        }

        if (text is not null)
        {
            properties[key] = text;
        }
    }

    private string? Combine(string title, SyntaxTree tree, ManifestNode? container)
    {
        var fixes = _findings
            .Where(finding => finding.Fixes.Count > 0 && (container is null || ContainerOf(finding) == container))
            .Select(finding => finding.Fixes[0])
            .Where(fix => Anchor(fix, tree) is not null);
        return _anchors.Add(CombinedFix.Of(title, fixes), tree) is { } combined ? AnchoredFixCodec.Write([combined]) : null;
    }

    private AnchoredFix? Anchor(RuleFix fix, SyntaxTree tree)
    {
        if (!_anchored.TryGetValue((fix, tree), out var anchored))
        {
            anchored = _anchors.Add(fix, tree);
            _anchored.Add((fix, tree), anchored);
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
