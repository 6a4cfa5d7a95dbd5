using k8s.Models;

namespace InsecureOperator;

/// <summary>Puts the preview's data back to the state of the last release, every night.</summary>
public static class NightlyReset
{
    public static V1CronJob Build(Preview preview)
    {
        var reset = new V1CronJob
        {
            Metadata = new() { Name = "nightly-reset", Labels = preview.LabelsOf("nightly-reset") },
            Spec = new()
            {
                Schedule = "30 2 * * *",
                ConcurrencyPolicy = "Forbid",
                JobTemplate = new() { Spec = new() { Template = new() { Spec = ResetPod(preview) } } },
            },
        };
        reset.Spec.JobTemplate.Spec.Template.Spec.HostNetwork = true;
        return reset;
    }

    private static V1PodSpec ResetPod(Preview preview) => new()
    {
        RestartPolicy = "OnFailure",
        ServiceAccountName = "nightly-reset",
        SecurityContext = new() { RunAsNonRoot = true, RunAsUser = 0 },
        Containers =
        {
            new()
            {
                Name = "reset",
                Image = "k8s.gcr.io/etcd:3.5.9-0",
                Command = ["/bin/sh", "-c", $"reset --database preview-{preview.PullRequest}"],
                SecurityContext = new() { ProcMount = "Unmasked" },
            },
        },
    };
}
