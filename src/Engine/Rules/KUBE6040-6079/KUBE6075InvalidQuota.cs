using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6075: a ResourceQuota or LimitRange limits something that does not exist, or contradicts itself.</summary>
internal sealed class KUBE6075InvalidQuota() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6075",
        Name = "InvalidQuota",
        Title = "Use valid quotas and limit ranges",
        MessageFormat = "{0} has invalid limits: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/policy/resource-quotas/",
    },
    new ObjectKind("ResourceQuota", ""),
    new ObjectKind("LimitRange", ""))
{
    private const string Exists = "Exists";

    private static readonly (string One, string Other)[] _contradicting = [("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating")];

    // These say of a pod whether it is one or not, so there is no value to compare.
    private static readonly string[] _scopesWithoutValues = ["Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "CrossNamespacePodAffinity"];

    private static readonly string[] _scopes = [.. _scopesWithoutValues, "PriorityClass", "VolumeAttributesClass"];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        if (target.Type!.Kind == "LimitRange")
        {
            LimitRangeCheck.Check(spec["limits"], check);
            return;
        }

        foreach (var limit in spec["hard"].Entries)
        {
            CheckLimit(limit, check);
        }

        var expressions = spec["scopeSelector"]["matchExpressions"];
        CheckScopes(spec["scopes"], spec["scopes"].Items, spec["hard"], check);
        CheckScopes(expressions, [.. expressions.Items.Select(item => item["scopeName"])], spec["hard"], check);
        foreach (var expression in expressions.Items)
        {
            CheckExpression(expression, check);
        }
    }

    private static void CheckLimit(ManifestCursor limit, FieldCheck check)
    {
        var name = limit.Segment.Key!;
        if (!LabelSyntax.IsKey(name) || !ResourceNames.IsOfQuota(name))
        {
            check.Report(limit, $"{Quoted.Of(name)} is no resource that a quota can limit");
            return;
        }

        if (FieldValue.QuantityOf(limit) is not { } amount)
        {
            return;
        }

        if (amount.Value < 0)
        {
            check.Report(limit, $"the limit of '{name}' is negative");
        }
        else if (ResourceNames.IsCounted(name) && !QuantityComparison.IsWhole(amount))
        {
            check.Report(limit, $"the limit of '{name}' must be a whole number");
        }
    }

    private static void CheckScopes(ManifestCursor list, IReadOnlyList<ManifestCursor> scopes, ManifestCursor hard, FieldCheck check)
    {
        foreach (var scope in scopes)
        {
            if (scope.String is not { } name)
            {
                continue;
            }

            if (!_scopes.Contains(name, StringComparer.Ordinal))
            {
                check.Report(scope, $"{Quoted.Of(name)} is no scope");
            }
            else if (hard.Entries.FirstOrDefault(limit => IsOutside(limit.Segment.Key!, name)) is { } outside)
            {
                check.Report(scope, $"the scope {name} cannot limit '{outside.Segment.Key}'");
            }
        }

        foreach (var (one, other) in _contradicting)
        {
            if (scopes.Any(scope => scope.Is(one)) && scopes.Any(scope => scope.Is(other)))
            {
                check.Report(list, $"no pod is in both scopes {one} and {other}");
            }
        }
    }

    private static bool IsOutside(string resource, string scope) => ResourceNames.IsOfQuotaWithoutDomain(resource) && !ResourceNames.IsInScope(resource, scope);

    private static void CheckExpression(ManifestCursor expression, FieldCheck check)
    {
        var (operation, values) = (expression["operator"], expression["values"]);
        if (expression["scopeName"].String is { } scope && _scopesWithoutValues.Contains(scope, StringComparer.Ordinal) && operation.String is not (null or Exists))
        {
            check.Report(operation, $"the scope {scope} has no values, so its operator must be {Exists}");
        }
        else if ((operation.Is("In") || operation.Is("NotIn")) && FieldValue.IsEmpty(values))
        {
            check.Report(values, $"the operator {operation.String} needs values");
        }
        else if ((operation.Is(Exists) || operation.Is("DoesNotExist")) && values.Items.Count > 0)
        {
            check.Report(values, $"the operator {operation.String} takes no values");
        }
    }
}
