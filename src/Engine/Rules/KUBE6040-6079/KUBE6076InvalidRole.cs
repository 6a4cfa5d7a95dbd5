using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6076: a role allows nothing, or a binding binds something that does not exist.</summary>
internal sealed class KUBE6076InvalidRole() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6076",
        Name = "InvalidRole",
        Title = "Write complete roles and bindings",
        MessageFormat = "{0} grants nothing that is valid: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#api-overview",
    },
    new ObjectKind("Role", Group),
    new ObjectKind("ClusterRole", Group),
    new ObjectKind("RoleBinding", Group),
    new ObjectKind("ClusterRoleBinding", Group))
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var (kind, root) = (target.Type!.Kind, target.Root);
        if (kind is "Role" or "ClusterRole")
        {
            foreach (var rule in root["rules"].Items)
            {
                CheckRule(rule, isOfNamespace: kind == "Role", check);
            }

            if (kind == "ClusterRole" && root["aggregationRule"].IsPresent && FieldValue.IsEmpty(root["aggregationRule"]["clusterRoleSelectors"]))
            {
                check.ReportLack(root["aggregationRule"]["clusterRoleSelectors"].Owner, "aggregationRule selects no role");
            }

            return;
        }

        CheckReference(root["roleRef"], isOfNamespace: kind == "RoleBinding", check);
        foreach (var subject in root["subjects"].Items)
        {
            CheckSubject(subject, isOfNamespace: kind == "RoleBinding", check);
        }
    }

    private static void CheckRule(ManifestCursor rule, bool isOfNamespace, FieldCheck check)
    {
        if (!rule.IsPresent)
        {
            return;
        }

        // Where the field is absent, the schema requires it.
        if (rule["verbs"].IsPresent && FieldValue.IsEmpty(rule["verbs"]))
        {
            check.ReportLack(rule["verbs"], "a rule has no verbs");
        }

        var urls = rule["nonResourceURLs"];
        if (urls.Items.Count > 0)
        {
            CheckUrls(rule, urls, isOfNamespace, check);
        }
        else if (FieldValue.IsEmpty(urls))
        {
            CheckFilled(rule, "apiGroups", "a rule has no apiGroups; that of the core group is \"\"", check);
            CheckFilled(rule, "resources", "a rule has no resources", check);
        }
    }

    private static void CheckUrls(ManifestCursor rule, ManifestCursor urls, bool isOfNamespace, FieldCheck check)
    {
        if (isOfNamespace)
        {
            check.Report(urls, "only a ClusterRole allows nonResourceURLs");
        }
        else if (rule["apiGroups"].Items.Count > 0 || rule["resources"].Items.Count > 0 || rule["resourceNames"].Items.Count > 0)
        {
            check.Report(urls, "a rule is for resources or for nonResourceURLs, not both");
        }
    }

    private static void CheckFilled(ManifestCursor rule, string field, string problem, FieldCheck check)
    {
        if (FieldValue.IsEmpty(rule[field]))
        {
            check.ReportLack(rule[field].Owner, problem);
        }
    }

    private static void CheckReference(ManifestCursor reference, bool isOfNamespace, FieldCheck check)
    {
        check.IsNotEmpty(reference["name"]);
        check.HasForm(reference["name"], TextForm.PathSegment);
        CheckGroup(reference["apiGroup"], check);
        if (!isOfNamespace && reference["kind"].Is("Role"))
        {
            check.Report(reference["kind"], "a ClusterRoleBinding binds a ClusterRole only");
        }
    }

    private static void CheckSubject(ManifestCursor subject, bool isOfNamespace, FieldCheck check)
    {
        check.IsNotEmpty(subject["name"]);
        if (!subject["kind"].Is("ServiceAccount"))
        {
            if (subject["kind"].IsPresent && subject["kind"].String is not null)
            {
                CheckGroup(subject["apiGroup"], check);
            }

            return;
        }

        check.HasForm(subject["name"], TextForm.Subdomain);
        if (FieldValue.IsSet(subject["apiGroup"]))
        {
            check.Report(subject["apiGroup"], "a ServiceAccount has no apiGroup, since it is in the core group");
        }

        if (!isOfNamespace && FieldValue.IsBlank(subject["namespace"]))
        {
            check.Report(subject["namespace"], "the ServiceAccount in a ClusterRoleBinding needs a namespace");
        }
    }

    private static void CheckGroup(ManifestCursor group, FieldCheck check)
    {
        if (group.String is { Length: > 0 } text && text != Group)
        {
            check.Report(group, $"the apiGroup is '{Group}', not '{text}'");
        }
    }
}
