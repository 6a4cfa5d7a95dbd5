using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>The checks of admission policies and their bindings (https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/).</summary>
internal static class AdmissionPolicyCheck
{
    private static readonly char[] _lineBreaks = ['\n', '\r'];

    /// <summary>Checks a policy.</summary>
    /// <param name="spec">The place of its <c>spec</c>.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckPolicy(ManifestCursor spec, FieldCheck check)
    {
        var constraints = spec["matchConstraints"];
        if (spec.IsPresent && constraints.IsAbsent)
        {
            check.Report(constraints, "it has no matchConstraints");
        }
        else if (constraints.IsPresent && FieldValue.IsEmpty(constraints["resourceRules"]))
        {
            check.ReportLack(constraints["resourceRules"].Owner, "matchConstraints has no resourceRules");
        }

        AdmissionRuleCheck.Check(constraints["resourceRules"].Items, check);
        AdmissionRuleCheck.Check(constraints["excludeResourceRules"].Items, check);
        MatchConditionCheck.Check(spec["matchConditions"].Items, check);
        if (spec.IsPresent && FieldValue.IsEmpty(spec["validations"]) && FieldValue.IsEmpty(spec["auditAnnotations"]) && FieldValue.IsEmpty(spec["mutations"]))
        {
            check.ReportLack(spec, "it has no validations, auditAnnotations or mutations");
        }

        foreach (var validation in spec["validations"].Items)
        {
            CheckValidation(validation, check);
        }
    }

    /// <summary>Checks a binding.</summary>
    /// <param name="spec">The place of its <c>spec</c>.</param>
    /// <param name="isAlpha">Whether it is of the version v1alpha1, which has defaults that later ones have not.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckBinding(ManifestCursor spec, bool isAlpha, FieldCheck check)
    {
        if (spec.IsPresent)
        {
            check.IsSet(spec["policyName"]);
        }

        check.HasForm(spec["policyName"], TextForm.Subdomain);
        CheckParameters(spec["paramRef"], isAlpha, check);
        CheckActions(spec["validationActions"], check);
    }

    private static void CheckValidation(ManifestCursor validation, FieldCheck check)
    {
        var message = validation["message"];
        check.IsNotEmpty(validation["expression"]);
        if (message.String is { } text && text.Trim().IndexOfAny(_lineBreaks) >= 0)
        {
            check.Report(message, "a message has a line break");
        }
        else if (message.String is { Length: > 0 } blank && blank.Trim().Length == 0)
        {
            check.Report(message, "a message is blank");
        }
    }

    private static void CheckParameters(ManifestCursor reference, bool isAlpha, FieldCheck check)
    {
        if (!reference.IsPresent)
        {
            return;
        }

        var (name, selector) = (reference["name"], reference["selector"]);
        if (FieldValue.IsSet(name) && selector.IsPresent)
        {
            check.Report(name, "paramRef has a name or a selector, not both");
        }
        else if (FieldValue.IsBlank(name) && selector.IsAbsent)
        {
            check.ReportLack(reference, "paramRef has neither a name nor a selector");
        }

        if (!isAlpha)
        {
            check.IsSet(reference["parameterNotFoundAction"]);
        }
    }

    private static void CheckActions(ManifestCursor actions, FieldCheck check)
    {
        check.AreUnique(actions.Items, "items of validationActions");
        if (actions.Items.Any(action => action.Is("Deny")) && actions.Items.Any(action => action.Is("Warn")))
        {
            check.Report(actions, "validationActions has Deny, whose answer warns already, and Warn");
        }
    }
}
