using k8s.Models;

namespace SecureBaseline;

/// <summary>Renders one report and writes it to the share of the namespace.</summary>
public static class ReportJob
{
    public const string Namespace = "reports";

    private const string Image = "mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled";

    public static V1Job Build(string report) => new()
    {
        Metadata = new() { Name = $"report-{report}", NamespaceProperty = Namespace },
        Spec = new()
        {
            BackoffLimit = 2,
            TtlSecondsAfterFinished = 3600,
            Template = new()
            {
                Spec = new()
                {
                    RestartPolicy = "Never",
                    AutomountServiceAccountToken = false,
                    SecurityContext = new()
                    {
                        RunAsNonRoot = true,
                        RunAsUser = 1654,
                        FsGroup = 1654,
                        SeccompProfile = new() { Type = "RuntimeDefault" },
                    },
                    Containers = [Renderer(report)],
                    Volumes =
                    [
                        new() { Name = "scratch", EmptyDir = new() },
                        new() { Name = "share", PersistentVolumeClaim = new() { ClaimName = "share" } },
                    ],
                },
            },
        },
    };

    private static V1Container Renderer(string report) => new()
    {
        Name = "renderer",
        Image = Image,
        Args = ["render", report, "--output", "/share"],
        Resources = new()
        {
            Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("250m"), ["memory"] = new("256Mi") },
            Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("1"), ["memory"] = new("512Mi") },
        },
        SecurityContext = new()
        {
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            Capabilities = new() { Drop = ["ALL"] },
        },
        VolumeMounts =
        [
            new() { Name = "scratch", MountPath = "/tmp" },
            new() { Name = "share", MountPath = "/share" },
        ],
    };
}
