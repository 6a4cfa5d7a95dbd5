using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE5201: a container gets a Secret through its environment.</summary>
internal sealed class KUBE5201SecretInEnvironment() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE5201",
    Name = "SecretInEnvironment",
    Title = "Mount secrets as files",
    MessageFormat = "{0} gets {1} through its environment, which child processes and logs see; mount it as a file",
    Category = RuleCategory.Access,
    DefaultSeverity = RuleSeverity.None,
    HelpUri = "https://kubernetes.io/docs/concepts/security/secrets-good-practices/",
    PeerChecks = [PeerCheck.KubeLinter("read-secret-from-env-var")],
    Options = [_includeEnvFrom],
})
{
    private static readonly RuleOption<bool> _includeEnvFrom = RuleOption.Flag(
        "include_env_from", true, "Report Secrets that `envFrom` imports whole too.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var references = container.Cursor["env"].Items.Select(variable => variable["valueFrom"]["secretKeyRef"]);
        if (context.Option(_includeEnvFrom))
        {
            references = references.Concat(container.Cursor["envFrom"].Items.Select(source => source["secretRef"]));
        }

        foreach (var reference in references.Where(reference => reference.IsPresent))
        {
            context.Report(reference, [container.Description, Mention.Of("Secret", reference["name"])]);
        }
    }
}
