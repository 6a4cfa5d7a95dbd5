using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>
/// A rule that reports the fields of pods and containers that the API server refuses. Pods in custom resources are left alone, since their
/// controllers decide about the pods that they make.
/// </summary>
/// <param name="descriptor">The data of the rule; the second argument of its message is the problem.</param>
internal abstract class PodFieldRule(RuleDescriptor descriptor) : PodRule(descriptor)
{
    /// <inheritdoc/>
    protected sealed override void Analyze(Pod pod, RuleContext context)
    {
        if (!pod.IsOfKubernetes)
        {
            return;
        }

        CheckPod(pod, new FieldCheck(context, pod));
        var containers = pod.Containers;
        for (var i = 0; i < containers.Count; i++)
        {
            CheckContainer(containers[i], new FieldCheck(context, containers[i]));
        }
    }

    /// <summary>Checks the fields of a pod.</summary>
    protected virtual void CheckPod(Pod pod, FieldCheck check)
    {
    }

    /// <summary>Checks the fields of a container.</summary>
    protected virtual void CheckContainer(Container container, FieldCheck check)
    {
    }
}
