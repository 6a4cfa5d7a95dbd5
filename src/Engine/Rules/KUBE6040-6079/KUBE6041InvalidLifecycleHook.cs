using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6041: a hook has no handler or several, or sleeps longer than its pod has time to end, or a stop signal is none.</summary>
internal sealed class KUBE6041InvalidLifecycleHook() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6041",
    Name = "InvalidLifecycleHook",
    Title = "Give lifecycle hooks one handler",
    MessageFormat = "{0} has an invalid lifecycle hook: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/",
})
{
    private const int DefaultGracePeriod = 30;
    private const int FirstMinorWithEmptySleep = 33;

    private static readonly string[] _hooks = ["postStart", "preStop"];
    private static readonly string[] _handlers = ["exec", "httpGet", "tcpSocket", "sleep"];

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        if (container.Cursor.Find("lifecycle") is not { IsPresent: true } lifecycle)
        {
            return;
        }

        if (container.Kind == ContainerKind.Init && container.Cursor["restartPolicy"].IsNot("Always"))
        {
            check.Report(lifecycle, "an init container has no lifecycle, unless its restartPolicy is Always");
            return;
        }

        foreach (var name in _hooks)
        {
            check.ExactlyOne(lifecycle[name], _handlers, "a handler");
            HandlerCheck.Check(lifecycle[name], check);
            CheckSleep(container.Pod, lifecycle[name]["sleep"]["seconds"], check);
        }

        CheckSignal(lifecycle["stopSignal"], container.Pod.Spec["os"]["name"], check);
    }

    private static void CheckSignal(ManifestCursor field, ManifestCursor os, FieldCheck check)
    {
        if (field.String is not { Length: > 0 } signal)
        {
            return;
        }

        if (os.IsAbsent)
        {
            check.Report(field, "stopSignal needs the os.name of the pod");
        }
        else if (os.String is { } name && !StopSignals.Have(signal, name))
        {
            check.Report(field, $"{Quoted.Of(signal)} is no signal of the os.name {name}");
        }
    }

    private static void CheckSleep(Pod pod, ManifestCursor seconds, FieldCheck check)
    {
        var written = pod.Spec["terminationGracePeriodSeconds"];
        var grace = written.IsAbsent ? DefaultGracePeriod : written.Integer;
        check.AtLeast(seconds, check.Version.IsAtLeast(FirstMinorWithEmptySleep) ? 0 : 1);
        if (seconds.Integer is { } number && grace is >= 0 && number > grace)
        {
            check.Report(seconds, $"the sleep of {number} seconds is longer than the {grace} seconds of terminationGracePeriodSeconds");
        }
    }
}
