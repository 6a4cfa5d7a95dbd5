using System.Globalization;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6052: a field of a pod, such as its host name, name servers, deadline or priority, has a value that is refused.</summary>
internal sealed class KUBE6052InvalidPodSetting() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6052",
    Name = "InvalidPodSetting",
    Title = "Use valid settings of pods",
    MessageFormat = "{0} has an invalid setting: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec",
})
{
    private const string Mirror = "kubernetes.io/config.mirror";
    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";

    private static readonly string[] _names = ["serviceAccountName", "nodeName", "priorityClassName", "runtimeClassName"];
    private static readonly string[] _kindsWithoutDeadline = ["Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "ReplicationController"];

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        var spec = pod.Spec;
        check.HasForm(spec.Find("hostname"), TextForm.DnsLabel);
        check.HasForm(spec.Find("subdomain"), TextForm.DnsLabel);
        foreach (var name in _names)
        {
            check.HasForm(spec.Find(name), TextForm.Subdomain);
        }

        check.IsNotEmpty(spec.Find("runtimeClassName"));
        if (pod.Metadata.Find("annotations")?.Find(DeletionCost) is { String: { } cost } annotation && !IsCost(cost))
        {
            check.Report(annotation, $"the cost to delete it is an integer without '+' and leading zeros, not {Quoted.Of(cost)}");
        }

        if (pod.Metadata.Find("annotations")?.Find(Mirror) is { IsPresent: true } mirror && FieldValue.IsBlank(spec["nodeName"]))
        {
            check.Report(mirror, "the annotation of a static pod needs a nodeName");
        }

        if (spec.Find("terminationGracePeriodSeconds") is { Integer: < 0 } period)
        {
            check.Warn(period, "terminationGracePeriodSeconds is negative, which counts as 1");
        }

        CheckDeadline(pod, check);
        CheckPriority(spec, check);
        CheckGates(spec, check);
        if (pod.IsObject && spec.ItemsOf("schedulingGates").Count > 0 && FieldValue.IsSet(spec["nodeName"]))
        {
            check.Report(spec["nodeName"], "a pod with schedulingGates is on no node yet");
        }

        PodDnsCheck.Check(spec, check);
    }

    private static bool IsCost(string text) =>
        text is "0" or ['-' or (>= '1' and <= '9'), ..] && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static void CheckDeadline(Pod pod, FieldCheck check)
    {
        var deadline = pod.Spec.Find("activeDeadlineSeconds");
        if (deadline is { IsPresent: true } && _kindsWithoutDeadline.Contains(pod.Object.Type?.Kind))
        {
            check.Report(deadline, $"the pods of a {pod.Object.Type!.Kind} have no activeDeadlineSeconds", RuleFix.Safe("Remove activeDeadlineSeconds", ManifestEdit.Remove(deadline)));
        }
        else
        {
            check.InRange(deadline, 1, int.MaxValue);
        }
    }

    // The admission of a pod compares its priority with that of the class.
    private static void CheckPriority(ManifestCursor spec, FieldCheck check)
    {
        if (spec.Find("priority")?.Integer is { } priority && spec["priorityClassName"].String is { Length: > 0 } name)
        {
            check.Warn(spec["priority"], $"the priority comes from the class '{name}', and another one than {priority} is refused", RuleFix.Safe("Remove priority", ManifestEdit.Remove(spec["priority"])));
        }
    }

    private static void CheckGates(ManifestCursor spec, FieldCheck check)
    {
        foreach (var gate in spec.ItemsOf("readinessGates"))
        {
            check.HasFormOrIsAbsent(gate["conditionType"], TextForm.QualifiedName);
        }

        var gates = spec.ItemsOf("schedulingGates");
        check.AreUnique(gates, "scheduling gates", "name");
        foreach (var gate in gates)
        {
            check.HasFormOrIsAbsent(gate["name"], TextForm.QualifiedName);
        }
    }
}
