using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>Checks an IngressClass (https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class).</summary>
internal static class IngressClassCheck
{
    private const int MaxControllerLength = 250;
    private const string Namespaced = "Namespace";

    /// <summary>Checks the class.</summary>
    /// <param name="spec">The place of its <c>spec</c>.</param>
    /// <param name="check">Where to report.</param>
    public static void Check(ManifestCursor spec, FieldCheck check)
    {
        if (spec.IsPresent)
        {
            check.IsSet(spec["controller"]);
        }

        check.HasForm(spec["controller"], TextForm.DomainPath);
        if (spec["controller"].String is { Length: > MaxControllerLength })
        {
            check.Report(spec["controller"], $"the controller has more than {MaxControllerLength} characters");
        }

        if (spec["parameters"].IsPresent)
        {
            CheckParameters(spec["parameters"], check);
        }
    }

    private static void CheckParameters(ManifestCursor parameters, FieldCheck check)
    {
        var (scope, owner) = (parameters["scope"], parameters["namespace"]);
        check.HasFormOrIsAbsent(parameters["apiGroup"], TextForm.Subdomain);
        check.HasForm(owner, TextForm.DnsLabel);
        foreach (var field in new[] { parameters["kind"], parameters["name"] })
        {
            check.IsNotEmpty(field);
            check.HasForm(field, TextForm.PathSegment);
        }

        if (scope.Is(Namespaced) && FieldValue.IsBlank(owner))
        {
            check.Report(owner, "parameters of the scope Namespace need a namespace");
        }
        else if (scope.IsNot(Namespaced) && FieldValue.IsSet(owner))
        {
            check.Report(owner, "only parameters of the scope Namespace have a namespace");
        }
    }
}
