using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>The checks of admission policies and their bindings (https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/).</summary>
internal static class AdmissionPolicyCheck
{
    private static readonly char[] _lineBreaks = ['\n', '\r'];

    // https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
    private static readonly TextForm _identifier = new(
        "identifier of CEL (letters, digits and '_', with no digit at its start)",
        text => text.Length > 0 && !char.IsDigit(text[0]) && text.All(character => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')));

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

        CheckAnnotations(spec["auditAnnotations"].Items, check);
        CheckVariables(spec["variables"].Items, check);
        check.IsNotEmpty(spec["paramKind"]["kind"]);
        check.IsNotEmpty(spec["paramKind"]["apiVersion"]);
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
        check.IsFilled(spec["validationActions"]);
        CheckActions(spec["validationActions"], check);
    }

    private static void CheckValidation(ManifestCursor validation, FieldCheck check)
    {
        var message = validation["message"];
        IsNotBlank(validation["expression"], check);
        if (message.String is { } text && text.Trim().IndexOfAny(_lineBreaks) >= 0)
        {
            check.Report(message, "a message has a line break");
        }
        else if (message.String is { Length: > 0 } blank && blank.Trim().Length == 0)
        {
            check.Report(message, "a message is blank");
        }
    }

    private static void IsNotBlank(ManifestCursor field, FieldCheck check)
    {
        if (field.String is { } text && text.Trim().Length == 0)
        {
            check.Report(field, $"{FieldCheck.NameOf(field)} is empty");
        }
    }

    private static void CheckAnnotations(IReadOnlyList<ManifestCursor> annotations, FieldCheck check)
    {
        check.AreUnique(annotations, "auditAnnotations", "key");
        foreach (var annotation in annotations)
        {
            check.HasFormOrIsAbsent(annotation["key"], TextForm.QualifiedName);
            IsNotBlank(annotation["valueExpression"], check);
        }
    }

    private static void CheckVariables(IReadOnlyList<ManifestCursor> variables, FieldCheck check)
    {
        foreach (var variable in variables)
        {
            check.HasFormOrIsAbsent(variable["name"], _identifier);
            IsNotBlank(variable["expression"], check);
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
