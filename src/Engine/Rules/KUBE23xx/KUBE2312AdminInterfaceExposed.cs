namespace KubeGuard.Rules;

/// <summary>KUBE2312: the interface of a tool for administrators is reachable from outside.</summary>
internal static class KUBE2312AdminInterfaceExposed
{
    /// <summary>The tools.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> InterfaceNames = RuleOption.List(
        "interface_names",
        ["adminer", "argo-server", "jenkins", "jupyterhub", "kafka-ui", "kubeflow", "kubernetes-dashboard", "mlflow", "mongo-express", "nifi", "ollama", "pgadmin", "pgadmin4", "phpmyadmin", "portainer", "prometheus-deployment", "ray-dashboard", "redis-commander", "vllm", "weave-scope-app"],
        "Names of workloads and images, or whole words of them, of tools whose interfaces are for administrators.");

    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2312",
        Name = "AdminInterfaceExposed",
        Title = "Do not expose the interfaces of tools for administrators",
        MessageFormat = "{0} makes {1}, the interface of {2}, reachable from outside: {3}; put a login or a VPN in front of it",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types",
        Covers = ["KUBE2301", "KUBE2303"],
        Options = [InterfaceNames],
    };
}
