using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6032: an environment variable has no valid name, several values, or a source that is none.</summary>
internal sealed class KUBE6032InvalidEnvVar() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6032",
    Name = "InvalidEnvVar",
    Title = "Declare environment variables validly",
    MessageFormat = "{0} has an invalid environment variable: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables",
})
{
    private static readonly string[] _sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"];
    private static readonly string[] _sourcesOfMany = ["configMapRef", "secretRef"];

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        var form = EnvironmentName.FormIn(check.Version);
        foreach (var entry in container.Cursor.ItemsOf("env"))
        {
            check.HasFormOrIsAbsent(entry["name"], form);
            CheckSource(container.Pod, entry.Find("value"), entry.Find("valueFrom"), check);
        }

        foreach (var source in container.Cursor.ItemsOf("envFrom"))
        {
            check.HasForm(source.Find("prefix"), form);
            check.ExactlyOne(source, _sourcesOfMany, "a source");
            foreach (var name in _sourcesOfMany.Where(name => source[name].IsPresent))
            {
                check.HasFormAndIsSet(source[name]["name"], TextForm.Subdomain);
            }
        }
    }

    private static void CheckSource(Pod pod, ManifestCursor? value, ManifestCursor? source, FieldCheck check)
    {
        if (source is not { IsPresent: true })
        {
            return;
        }

        if (value?.Text is { } text && (text.Prefix.Length > 0 || text.Suffix.Length > 0))
        {
            check.Report(source, "value and valueFrom exclude each other");
        }

        check.ExactlyOne(source, _sources, "a source");
        CheckKey(source.Find("configMapKeyRef"), check);
        CheckKey(source.Find("secretKeyRef"), check);
        if (source.Find("fileKeyRef") is { } file)
        {
            CheckFile(pod, file, check);
        }

        DownwardField.CheckEnvironment(source, check);
    }

    private static void CheckFile(Pod pod, ManifestCursor file, FieldCheck check)
    {
        var volume = file["volumeName"];
        check.HasFormOrIsAbsent(file["key"], EnvironmentName.FormIn(check.Version));
        check.IsNotEmpty(file["path"]);
        check.HasForm(file["path"], TextForm.PathWithoutBackstep);
        check.IsNotEmpty(volume);
        if (volume.String is { Length: > 0 } name)
        {
            if (PodVolumes.Of(pod).Has(name) == false)
            {
                check.Report(volume, $"the pod has no volume '{name}'");
            }
            else if (PodVolumes.TypeOf(pod, name) is { } type and not "emptyDir")
            {
                check.Report(volume, $"the volume '{name}' is a {type}; the file must be in an emptyDir");
            }
        }
    }

    private static void CheckKey(ManifestCursor? reference, FieldCheck check)
    {
        if (reference is { IsPresent: true })
        {
            check.HasFormAndIsSet(reference["name"], TextForm.Subdomain);
            check.HasForm(reference["key"], TextForm.DataKey);
            check.IsNotEmpty(reference["key"]);
        }
    }
}
