using System.Globalization;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>Checks a Tier; those that Calico makes itself keep their order and action.</summary>
internal static class CalicoTierValidation
{
    /// <summary>The problems of a tier.</summary>
    public static IEnumerable<FieldProblem> FindProblems(KubernetesObject target)
    {
        var name = target.Metadata["name"];
        if (CalicoNames.FindTierProblem(name) is { } problem)
        {
            yield return problem;
        }

        var (order, action) = (target.Root["spec"]["order"], target.Root["spec"]["defaultAction"]);
        if (action.String is { } text && text is not ("Pass" or "Deny"))
        {
            yield return new FieldProblem(action, $"{Quoted.Of(text)} is none of the actions Pass and Deny");
        }

        if (target.Name is not { } tier || !BuiltInTier.ByName.TryGetValue(tier, out var builtIn))
        {
            yield break;
        }

        if (Number(order) is { } given && given != builtIn.Order)
        {
            yield return new FieldProblem(order, $"the tier {Quoted.Of(tier)} has the order {builtIn.Order.ToString(CultureInfo.InvariantCulture)}");
        }

        if (action.String is "Pass" or "Deny" && !action.Is(builtIn.DefaultAction.ToString()))
        {
            yield return new FieldProblem(action, $"the tier {Quoted.Of(tier)} has the action {builtIn.DefaultAction}");
        }
    }

    /// <summary>The number at a place, with or without a fraction; <see langword="null"/> if it is none or not known.</summary>
    public static double? Number(ManifestCursor place) =>
        place.Node is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar
        && double.TryParse(scalar.Text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
