using k8s.Models;

namespace InsecureOperator;

/// <summary>Brings the schema of the preview's database up to date.</summary>
public static class DatabaseMigration
{
    public static V1Job Build(Preview preview)
    {
        var container = new V1Container
        {
            Name = "migrate",
            Image = $"registry.shop.example/migrations:{preview.Tag}",
            Args = ["--wait", "--timeout", "300"],
        };
        container.Env = [new V1EnvVar { Name = "PGPASSWORD", Value = "preview" }];
        container.SecurityContext = new V1SecurityContext { RunAsNonRoot = false };

        var pod = new V1PodSpec { Containers = [container], RestartPolicy = "Never" };
        pod.AutomountServiceAccountToken = true;

        return new V1Job
        {
            Metadata = new V1ObjectMeta { Name = "migrate", Labels = preview.LabelsOf("migrate") },
            Spec = new V1JobSpec { BackoffLimit = 3, Template = new V1PodTemplateSpec { Spec = pod } },
        };
    }
}
