using k8s.Models;

namespace InsecureOperator;

/// <summary>The shop's front end and its API, in one pod.</summary>
public static class WebShop
{
    private const int Port = 8080;

    public static V1Deployment Build(Preview preview) => new()
    {
        Metadata = new() { Name = "web", Labels = preview.LabelsOf("web") },
        Spec = new()
        {
            Replicas = 1,
            Selector = new() { MatchLabels = preview.LabelsOf("web") },
            Template = new()
            {
                Metadata = new() { Labels = preview.LabelsOf("web") },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "frontend",
                            Image = "nginx",
                            Ports = [new() { ContainerPort = 80, HostPort = 80 }],
                        },
                        new()
                        {
                            Name = "api",
                            Image = $"registry.shop.example/api:{preview.Tag}",
                            Env =
                            [
                                new() { Name = "ASPNETCORE_ENVIRONMENT", Value = "Preview" },
                                new() { Name = "PAYMENT_API_TOKEN", Value = "tok_live_7f3b9c2e" },
                            ],
                            Ports = [new() { ContainerPort = Port }],
                            SecurityContext = new() { AllowPrivilegeEscalation = true, RunAsUser = 0 },
                        },
                    ],
                },
            },
        },
    };

    public static V1Service BuildService(Preview preview) => new()
    {
        Metadata = new() { Name = "web", Labels = preview.LabelsOf("web") },
        Spec = new()
        {
            Selector = preview.LabelsOf("web"),
            Ports = [new() { Name = "http", Port = 80, TargetPort = Port }],
        },
    };
}
