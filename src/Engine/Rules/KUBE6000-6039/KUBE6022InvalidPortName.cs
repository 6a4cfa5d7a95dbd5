using System.Globalization;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6022: a name of a port is none, where a container declares it or a probe, hook or Service refers to it.</summary>
internal sealed class KUBE6022InvalidPortName() : Rule(new RuleDescriptor
{
    Id = "KUBE6022",
    Name = "InvalidPortName",
    Title = "Use valid port names and numbers",
    MessageFormat = "{0} has an invalid port name: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports",
    PeerChecks = [PeerCheck.KubeLinter("invalid-target-ports"), PeerCheck.KubeScore("container-ports-check")],
})
{
    private const int Greatest = 65535;

    private static readonly ObjectKind _service = new("Service", "");
    private static readonly string[] _probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] _hooks = ["postStart", "preStop"];

    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (target.Type is { } type && _service.Includes(type))
        {
            CheckService(target, new FieldCheck(context));
        }

        var pods = target.Pods;
        for (var i = 0; i < pods.Count; i++)
        {
            var containers = pods[i].IsOfKubernetes ? pods[i].Containers : [];
            for (var j = 0; j < containers.Count; j++)
            {
                CheckContainer(containers[j].Cursor, new FieldCheck(context, containers[j]));
            }
        }
    }

    private static void CheckService(KubernetesObject service, FieldCheck check)
    {
        // Zero means the port itself.
        foreach (var port in service.Root["spec"].ItemsOf("ports"))
        {
            if (port.Find("targetPort") is { } target && !target.Is(0))
            {
                CheckReference(target, check);
            }
        }
    }

    private static void CheckContainer(ManifestCursor container, FieldCheck check)
    {
        foreach (var port in container.ItemsOf("ports"))
        {
            check.HasForm(port.Find("name"), TextForm.PortName);
        }

        foreach (var probe in _probes)
        {
            CheckHandler(container.Find(probe), check);
        }

        if (container.Find("lifecycle") is { } lifecycle)
        {
            foreach (var hook in _hooks)
            {
                CheckHandler(lifecycle.Find(hook), check);
            }
        }
    }

    private static void CheckHandler(ManifestCursor? handler, FieldCheck check)
    {
        if (handler is not null)
        {
            foreach (var port in new[] { handler["httpGet"]["port"], handler["tcpSocket"]["port"] })
            {
                check.IsNotEmpty(port);
                CheckReference(port, check);
            }
        }
    }

    // A string is a name, which a number in quotes is not. An empty one in a Service is as good as none.
    private static void CheckReference(ManifestCursor port, FieldCheck check)
    {
        check.InRange(port, 1, Greatest);
        if (port.String is { Length: > 0 } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            RuleFix[] fixes = number is > 0 and <= Greatest ? [RuleFix.Safe("Remove the quotes", ManifestEdit.Set(port, ScalarNode.Integer(number)))] : [];
            check.Report(port, $"'{text}' is a string and so the name of a port, which needs a letter; remove the quotes if the number is meant", fixes);
        }
        else
        {
            check.HasForm(port, TextForm.PortName);
        }
    }
}
