using KubeGuard.Manifests;
using KubeGuard.Network.Calico;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>A field with a selector of Calico.</summary>
/// <param name="Place">The field.</param>
/// <param name="MayBeGlobal">Whether <c>global()</c> may be the whole of it, as in the <c>namespaceSelector</c> of a rule.</param>
internal sealed record CalicoSelectorField(ManifestCursor Place, bool MayBeGlobal)
{
    /// <summary>The fields of a policy.</summary>
    public static IEnumerable<CalicoSelectorField> Of(CalicoPolicy policy) =>
        new[] { policy.Selector, policy.NamespaceSelector, policy.ServiceAccountSelector }.Select(place => new CalicoSelectorField(place, false))
            .Concat(PolicyDirections.All.SelectMany(policy.Rules).SelectMany(rule => new[] { rule.Source, rule.Destination }).SelectMany(Of));

    /// <summary>The fields of the source or destination of a rule.</summary>
    public static IEnumerable<CalicoSelectorField> Of(CalicoEntity entity) =>
    [
        new(entity.Selector, false),
        new(entity.NotSelector, false),
        new(entity.NamespaceSelector, true),
        new(entity.ServiceAccounts["selector"], false),
    ];

    /// <summary>The selector; that of everything where the field is absent, and <see langword="null"/> unless it is known and valid.</summary>
    public static SelectorExpression? Parse(ManifestCursor place) =>
        place.IsAbsent ? AllExpression.Instance
        : place.String is { } text && SelectorParser.TryParse(text, out var selector, out _) ? selector
        : null;

    /// <summary>The selector, if it is there, known and valid.</summary>
    public SelectorExpression? Expression => Place.IsPresent ? Parse(Place) : null;

    /// <summary>The place where the selector breaks the grammar, and how; <see langword="null"/> if it does not.</summary>
    public SelectorError? Error =>
        Place.String is not { } text ? null
        : !SelectorParser.TryParse(text, out var selector, out var error) ? error
        : selector is GlobalExpression && MayBeGlobal ? null
        : UsesGlobal(selector) ? new SelectorError(text.IndexOf("global(", StringComparison.Ordinal), "global() can only be the whole namespaceSelector of a rule")
        : null;

    private static bool UsesGlobal(SelectorExpression selector) => selector is GlobalExpression || selector.Operands.Any(UsesGlobal);
}
