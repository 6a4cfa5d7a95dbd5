using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6061: the versions of a CustomResourceDefinition are none that the API server accepts.</summary>
internal sealed class KUBE6061InvalidDefinitionVersions() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6061",
        Name = "InvalidDefinitionVersions",
        Title = "Store custom resources in exactly one version",
        MessageFormat = "{0} has versions that the API server refuses: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/",
    },
    new ObjectKind(DefinitionFacts.Kind, DefinitionFacts.Group))
{
    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        // The first version of the API may have a single version, and no schema.
        if (target.Type!.Version != "v1")
        {
            return;
        }

        var (spec, versions) = (target.Root["spec"], target.Root["spec"]["versions"]);
        CheckStorage(versions, check);
        CheckConversion(spec["conversion"], check);
        check.AreUnique(versions.Items, "versions", "name");
        foreach (var version in versions.Items)
        {
            CheckVersion(version, check);
        }

        if (spec["preserveUnknownFields"].Is(true))
        {
            check.Report(spec["preserveUnknownFields"], "preserveUnknownFields is true; use x-kubernetes-preserve-unknown-fields in the schema");
        }
    }

    private static void CheckStorage(ManifestCursor versions, FieldCheck check)
    {
        var stored = versions.Items.Where(version => version["storage"].Is(true)).ToList();
        if (stored.Count > 1)
        {
            check.Report(stored[1]["storage"], "a second version has 'storage: true'");
        }
        else if (stored.Count == 0 && versions.IsPresent && versions.HasOnly(version => version["storage"].IsNot(true)))
        {
            check.Report(versions, "no version has 'storage: true'");
        }
    }

    private static void CheckConversion(ManifestCursor conversion, FieldCheck check)
    {
        var webhook = conversion["webhook"];
        if (conversion["strategy"].Is("Webhook") && webhook.IsAbsent)
        {
            check.Report(webhook, "the strategy Webhook needs a webhook");
        }
        else if (conversion["strategy"].Is("None") && webhook.IsPresent)
        {
            check.Report(webhook, "the strategy None takes no webhook");
        }
        else
        {
            if (webhook.IsPresent && webhook["clientConfig"].IsAbsent)
            {
                check.Report(webhook["clientConfig"], "the webhook has no clientConfig");
            }

            WebhookCheck.CheckClient(webhook["clientConfig"], webhook["conversionReviewVersions"], check);
        }
    }

    private static void CheckVersion(ManifestCursor version, FieldCheck check)
    {
        check.HasForm(version["name"], TextForm.DnsLabelWithLetter);
        DefinitionVersionCheck.Check(version, check);
        var schema = version["schema"]["openAPIV3Schema"];
        if (schema.IsAbsent)
        {
            check.Report(schema, $"the version '{version["name"].String}' has no schema");
        }
    }
}
