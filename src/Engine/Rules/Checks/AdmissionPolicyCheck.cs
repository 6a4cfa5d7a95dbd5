using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>The checks of admission policies and their bindings (https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/).</summary>
internal static class AdmissionPolicyCheck
{
    private const int MaxAnnotations = 20;
    private const int MaxAnnotationLength = 5 * 1024;

    private static readonly char[] _lineBreaks = ['\n', '\r'];

    // https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
    private static readonly string[] _reserved =
        [.. "true false null in as break const continue else for function if import let loop package namespace return var void while".Split(' ')];

    private static readonly TextForm _identifier = new(
        "identifier of CEL (letters, digits and '_', with no digit at its start, and no word of the language)",
        text => text.IsIdentifier() && !_reserved.Contains(text));

    // The API server writes the name of the policy and a slash before it.
    private static readonly TextForm _annotationKey = new("key of an audit annotation (a label key without a domain)", text => LabelSyntax.IsKey(text) && text.IndexOf('/') < 0);

    private static readonly TextForm _kind = new("kind", text => TextForm.DnsLabelWithLetter.IsValid(text.ToLowerInvariant()));

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

        CheckResources(constraints, check);
        MatchConditionCheck.Check(spec["matchConditions"].Items, check);
        if (spec.IsPresent && FieldValue.IsEmpty(spec["validations"]) && FieldValue.IsEmpty(spec["auditAnnotations"]) && FieldValue.IsEmpty(spec["mutations"]))
        {
            check.ReportLack(spec, "it has no validations, auditAnnotations or mutations");
        }

        CheckAnnotations(spec["auditAnnotations"].Items, check);
        CheckVariables(spec["variables"].Items, check);
        if (spec["paramKind"] is { IsPresent: true } kind)
        {
            check.HasFormAndIsSet(kind["apiVersion"], TextForm.ApiVersion);
            check.HasFormAndIsSet(kind["kind"], _kind);
        }

        foreach (var validation in spec["validations"].Items)
        {
            CheckValidation(validation, check);
        }

        check.IsOneOf(spec["reinvocationPolicy"], "Never", "IfNeeded");
        foreach (var mutation in spec["mutations"].Items)
        {
            CheckMutation(mutation, check);
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
        CheckResources(spec["matchResources"], check);
        check.IsFilled(spec["validationActions"]);
        CheckActions(spec["validationActions"], check);
    }

    private static void CheckResources(ManifestCursor resources, FieldCheck check)
    {
        AdmissionRuleCheck.Check(resources["resourceRules"].Items, check);
        AdmissionRuleCheck.Check(resources["excludeResourceRules"].Items, check);
        check.ReportAll(LabelSelectorValidation.FindProblems(resources["namespaceSelector"]));
        check.ReportAll(LabelSelectorValidation.FindProblems(resources["objectSelector"]));
    }

    private static void CheckValidation(ManifestCursor validation, FieldCheck check)
    {
        var message = validation["message"];
        check.IsNotBlank(validation["expression"]);
        if (!validation["messageExpression"].Is(""))
        {
            check.IsNotBlank(validation["messageExpression"]);
        }

        if (message.String is { } text && text.Trim().IndexOfAny(_lineBreaks) >= 0)
        {
            check.Report(message, "a message has a line break");
        }
        else if (message.String is { Length: > 0 } blank && blank.Trim().Length == 0)
        {
            check.Report(message, "a message is blank");
        }
    }

    private static void CheckMutation(ManifestCursor mutation, FieldCheck check)
    {
        var (type, patch, configuration) = (mutation["patchType"], mutation["jsonPatch"], mutation["applyConfiguration"]);
        if (type.Is("JSONPatch") || type.Is("ApplyConfiguration"))
        {
            var (wanted, other) = type.Is("JSONPatch") ? (patch, configuration) : (configuration, patch);
            if (wanted.IsAbsent)
            {
                check.Report(wanted, $"the patchType {type.String} needs {FieldCheck.NameOf(wanted)}");
            }

            if (other.IsPresent)
            {
                check.Report(other, $"the patchType {type.String} has no {FieldCheck.NameOf(other)}");
            }

            check.IsNotBlank(wanted["expression"]);
        }

        check.IsNotEmpty(type);
        check.IsOneOf(type, "ApplyConfiguration", "JSONPatch");
    }

    private static void CheckAnnotations(ReadOnlyArray<ManifestCursor> annotations, FieldCheck check)
    {
        check.AreUnique(annotations, "auditAnnotations", "key");
        if (annotations.Count > MaxAnnotations)
        {
            check.Report(annotations[0].Parent!, $"there are {annotations.Count} auditAnnotations; at most {MaxAnnotations} are allowed");
        }

        foreach (var annotation in annotations)
        {
            check.HasFormOrIsAbsent(annotation["key"], _annotationKey);
            check.IsNotBlank(annotation["valueExpression"]);
            if (annotation["valueExpression"].String is { } value && value.Trim().Length > MaxAnnotationLength)
            {
                check.Report(annotation["valueExpression"], $"valueExpression has more than {MaxAnnotationLength} characters");
            }
        }
    }

    private static void CheckVariables(IReadOnlyList<ManifestCursor> variables, FieldCheck check)
    {
        foreach (var variable in variables)
        {
            check.HasFormOrIsAbsent(variable["name"], _identifier);
            check.IsNotBlank(variable["expression"]);
        }
    }

    private static void CheckParameters(ManifestCursor reference, bool isAlpha, FieldCheck check)
    {
        if (!reference.IsPresent)
        {
            return;
        }

        var (name, selector) = (reference["name"], reference["selector"]);
        check.HasForm(name, TextForm.PathSegment);
        check.ReportAll(LabelSelectorValidation.FindProblems(selector));
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
