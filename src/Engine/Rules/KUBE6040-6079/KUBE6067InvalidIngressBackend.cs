using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6067: an Ingress leads nowhere, or to two backends at once.</summary>
internal sealed class KUBE6067InvalidIngressBackend() : ObjectFieldRule(new RuleDescriptor
{
    Id = "KUBE6067",
    Name = "InvalidIngressBackend",
    Title = "Give each path of an ingress one backend",
    MessageFormat = "{0} has no valid backend: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource",
},
new ObjectKind("Ingress", "networking.k8s.io"))
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";
    private const int MaxPort = 65535;

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        if (target.Type!.Version != "v1")
        {
            return;
        }

        var spec = target.Root["spec"];
        if (spec.IsPresent && spec["defaultBackend"].IsAbsent && FieldValue.IsEmpty(spec["rules"]))
        {
            check.ReportLack(spec, "it has neither rules nor a defaultBackend");
        }

        CheckClass(spec["ingressClassName"], target.Metadata["annotations"][ClassAnnotation], check);
        CheckBackend(spec["defaultBackend"], check);
        foreach (var secret in spec["tls"].Items.Select(tls => tls["secretName"]))
        {
            check.HasForm(secret, TextForm.Subdomain);
        }

        foreach (var path in spec["rules"].Items.SelectMany(rule => rule["http"]["paths"].Items))
        {
            CheckBackend(path["backend"], check);
        }
    }

    private static void CheckClass(ManifestCursor name, ManifestCursor annotation, FieldCheck check)
    {
        check.HasFormOrIsAbsent(name, TextForm.Subdomain);
        if (name.String is { } text && annotation.Text?.Is(text) == false)
        {
            check.Report(annotation, $"the annotation {ClassAnnotation} names another class than ingressClassName");
        }
    }

    private static void CheckBackend(ManifestCursor backend, FieldCheck check)
    {
        var (service, resource) = (backend["service"], backend["resource"]);
        if (!backend.IsPresent)
        {
            return;
        }

        if (service.IsPresent && resource.IsPresent)
        {
            check.Report(backend, "a backend is a service or a resource, not both");
        }
        else if (service.IsAbsent && resource.IsAbsent)
        {
            check.ReportLack(backend, "a backend is neither a service nor a resource");
        }
        else if (service.IsPresent)
        {
            CheckService(service, check);
        }
        else
        {
            check.HasFormOrIsAbsent(resource["apiGroup"], TextForm.Subdomain);
            foreach (var field in new[] { resource["kind"], resource["name"] })
            {
                check.IsNotEmpty(field);
                check.HasForm(field, TextForm.PathSegment);
            }
        }
    }

    private static void CheckService(ManifestCursor service, FieldCheck check)
    {
        check.IsNotEmpty(service["name"]);
        check.HasForm(service["name"], NameForms.OfService(check.Version));
        var (name, number) = (service["port"]["name"], service["port"]["number"]);
        if (FieldValue.IsSet(name) && FieldValue.IsSet(number))
        {
            check.Report(service["port"], "a backend names its port by a name or a number, not both");
        }
        else if (FieldValue.IsBlank(name) && FieldValue.IsZero(number))
        {
            check.ReportLack(service, "a backend names no port");
        }

        check.HasForm(name, TextForm.PortName);
        if (FieldValue.IsSet(number))
        {
            check.InRange(number, 1, MaxPort);
        }
    }
}
