using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6040: a probe has no handler or several, or numbers that are refused.</summary>
internal sealed class KUBE6040InvalidProbe() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6040",
    Name = "InvalidProbe",
    Title = "Give probes one handler and valid numbers",
    MessageFormat = "{0} has an invalid probe: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
})
{
    private const int GreatestPort = 65535;

    private static readonly string[] _probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] _handlers = ["exec", "httpGet", "tcpSocket", "grpc"];
    private static readonly string[] _numbers = ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        foreach (var name in _probes)
        {
            if (container.Cursor.Find(name) is not { IsPresent: true } probe)
            {
                continue;
            }

            if (container.Kind == ContainerKind.Init && container.Cursor["restartPolicy"].IsNot("Always"))
            {
                check.Report(probe, $"an init container has no {name}, unless its restartPolicy is Always");
                continue;
            }

            check.ExactlyOne(probe, _handlers, "a handler");
            HandlerCheck.Check(probe, check);
            check.InRange(probe["grpc"]["port"], 1, GreatestPort);
            CheckNumbers(container, probe, name, check);
        }
    }

    private static void CheckNumbers(Container container, ManifestCursor probe, string name, FieldCheck check)
    {
        foreach (var number in _numbers)
        {
            check.AtLeast(probe[number], 0);
        }

        // A probe on its own may be any of the three.
        if (!container.Cursor.IsComplete)
        {
            return;
        }

        var (threshold, grace) = (probe["successThreshold"], probe["terminationGracePeriodSeconds"]);
        if (name != "readinessProbe" && threshold.Integer is > 1)
        {
            check.Report(threshold, $"the successThreshold of a {name} must be 1, but is {threshold.Integer}");
        }

        if (name == "readinessProbe" && grace.IsPresent)
        {
            check.Report(grace, "a readinessProbe has no terminationGracePeriodSeconds, since it ends nothing");
        }
        else
        {
            check.AtLeast(grace, 1);
        }
    }
}
