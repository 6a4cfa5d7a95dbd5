using System.Collections.Concurrent;
using KubeGuard.Cluster.Cel.Data;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// The admission policies that apply to the objects of a set, with their bindings and parameters. Policies are compiled once for each
/// version of Kubernetes.
/// </summary>
internal sealed class PolicyFacts
{
    private const string NamespaceKind = "Namespace";

    private readonly ManifestSet _set;
    private readonly DefinitionFacts _definitions;
    private readonly IReadOnlyList<KubernetesObject> _sources;
    private readonly ILookup<string, AdmissionBinding> _bindings;
    private readonly Lazy<Dictionary<string, KubernetesObject>> _namespaces;
    private readonly ConcurrentDictionary<int, Lazy<IReadOnlyList<AdmissionPolicy>>> _policies = new();
    private readonly ConcurrentDictionary<KubernetesObject, CelValue> _parameters = new();

    private PolicyFacts(ManifestSet set)
    {
        _set = set;
        _definitions = set.Facts(DefinitionFacts.Source);
        _sources = [.. set.OfKind(AdmissionPolicy.Kind).Where(IsKnown)];
        _bindings = set.OfKind(AdmissionPolicy.BindingKind).Where(IsKnown).Select(item => new AdmissionBinding(item)).ToLookup(item => item.PolicyName, StringComparer.Ordinal);
        _namespaces = new(() => set.OfKind(NamespaceKind).Where(item => item.Name is not null).GroupBy(item => item.Name!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));
    }

    /// <summary>
    /// Finds the facts. Namespaces and parameters, whose kinds only the policies name, must be in the set too; a change of one is taken as a
    /// change of the bindings.
    /// </summary>
    public static RelatedFacts<PolicyFacts> Source { get; } = new(
        [AdmissionPolicy.Kind, AdmissionPolicy.BindingKind, .. DefinitionFacts.Source.Kinds], set => new PolicyFacts(set));

    /// <summary>The kinds of objects that some policies read besides those that they are about.</summary>
    /// <param name="policies">The policies.</param>
    public static IEnumerable<string> KindsReadBy(IEnumerable<KubernetesObject> policies) =>
        policies.Select(policy => policy.Root["spec"]["paramKind"]["kind"].String).OfType<string>().Where(kind => kind.Length > 0).Append(NamespaceKind).Distinct(StringComparer.Ordinal);

    /// <summary>The request that creates an object.</summary>
    /// <param name="target">The object.</param>
    /// <param name="defaultNamespace">The namespace of objects that name none, if it is known.</param>
    public AdmissionRequest RequestFor(KubernetesObject target, string? defaultNamespace) =>
        AdmissionRequest.ToCreate(target, _definitions, defaultNamespace, name => _namespaces.Value.TryGetValue(name, out var found) ? found : null);

    /// <summary>Indicates whether a binding of a policy is known.</summary>
    /// <param name="name">The name of the policy.</param>
    public bool IsBound(string name) => _bindings.Contains(name);

    /// <summary>The violations of policies by a request, with their severities.</summary>
    /// <param name="request">The request.</param>
    /// <param name="version">The version of Kubernetes.</param>
    /// <param name="areOwnRules">Whether to evaluate the rules of the project's own, or the other policies.</param>
    /// <param name="cancellation">Stops an evaluation.</param>
    public IEnumerable<(AdmissionPolicy Policy, PolicyViolation Violation, RuleSeverity Severity)> Evaluate(
        AdmissionRequest request, KubernetesVersion version, bool areOwnRules, CancellationToken cancellation = default) =>
        from same in AdmissionRequest.IsExempt(request.Target.Type!) ? [] : PoliciesIn(version).Where(policy => policy.Name.Length > 0 && policy.OwnRule is not null == areOwnRules).GroupBy(policy => policy.Name, StringComparer.Ordinal)
        from found in PolicyAlternatives.Common(same.Select(policy => Violations(policy, request, cancellation)))
        select found;

    /// <summary>The parameters that a binding refers to.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="binding">The binding.</param>
    /// <param name="request">The request; <see langword="null"/> for those in any namespace.</param>
    public IEnumerable<KubernetesObject> ParametersOf(ParameterKind kind, AdmissionBinding binding, AdmissionRequest? request)
    {
        var (name, selector, @namespace) = (binding.ParameterReference["name"], binding.ParameterReference["selector"], binding.ParameterReference["namespace"]);
        return _set.OfKind(kind.Kind).Where(item => kind.Includes(item)
            && (selector.IsPresent ? new LabelSelector(selector).Matches(item.Metadata["labels"]) == true : item.Name is { } known && name.Is(known))
            && (!@namespace.IsAbsent ? item.EffectiveNamespace.Value is { } own && @namespace.Is(own)
                : request is null || !(ServedResource.Of(item.Type!, _definitions).IsNamespaced ?? item.Namespace is not null) || item.EffectiveNamespace.Is(request.Target.EffectiveNamespace) == true));
    }

    private static bool IsKnown(KubernetesObject item) => item.Type is { Group: AdmissionPolicy.Group } type && AdmissionPolicy.IsKnownVersion(type.Version);

    private IReadOnlyList<AdmissionPolicy> PoliciesIn(KubernetesVersion version) => _policies.GetOrAdd(
        version.Minor,
        _ => new(() => [.. _sources.Select(source => new AdmissionPolicy(source, version)).Where(policy => !policy.HasProblems && !policy.IsGenerated)])).Value;

    private IEnumerable<(AdmissionPolicy Policy, PolicyViolation Violation, RuleSeverity Severity)> Violations(
        AdmissionPolicy policy, AdmissionRequest request, CancellationToken cancellation)
    {
        if (policy.Constraints.Includes(request) != true)
        {
            return [];
        }

        var found =
            _bindings.Contains(policy.Name)
                ? from binding in _bindings[policy.Name]
                  where binding.Resources.Includes(request) == true
                  from alternatives in ValuesFor(policy, binding, request)
                  from violation in PolicyAlternatives.Common(alternatives.Select(value => PolicyRun.Of(policy, request, value, cancellation)))
                  select (Violation: violation, binding.Severity)
            : policy is { OwnRule: not null, ParameterKind: null } ? PolicyRun.Of(policy, request, CelNull.Instance, cancellation).Select(violation => (Violation: violation, Severity: RuleSeverity.Warning))
            : [];
        return found
            .GroupBy(item => (item.Violation.Expression, item.Violation.Message))
            .Select(same => (policy, same.First().Violation, policy.OwnRule?.Severity ?? same.Max(item => item.Violation.AlwaysDenies ? RuleSeverity.Error : item.Severity)));
    }

    // Objects of one name are alternatives, such as those of several environments; of those that a selector selects, each counts.
    private IEnumerable<IReadOnlyList<CelValue>> ValuesFor(AdmissionPolicy policy, AdmissionBinding binding, AdmissionRequest request) =>
        policy.ParameterKind is not { } kind || binding.ParameterReference.IsAbsent
            ? [[CelNull.Instance]]
            : ParametersOf(kind, binding, request)
                .GroupBy(item => (item.EffectiveNamespace, item.Name))
                .Select(same => (IReadOnlyList<CelValue>)[.. same.Select(ValueOf)]);

    private CelValue ValueOf(KubernetesObject parameters) =>
        _parameters.GetOrAdd(parameters, item => ManifestValue.Of(ServedObject.Of(item, null), "params", ServedObject.KeepsNulls(item.Type!)));
}
