using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network;

/// <summary>The state that the readers of all kinds of policies share: the results, and the notes about policies that are left out.</summary>
/// <param name="Policies">The policies that were read.</param>
/// <param name="Semantics">What is taken for granted about the cluster.</param>
/// <param name="Notes">What could not be taken into account.</param>
internal sealed record PolicyReader(PolicySet Policies, NetworkSemantics Semantics, List<NetworkNote> Notes)
{
    /// <summary>Indicates whether a policy can be read; if not, a note says that it is left out.</summary>
    /// <param name="target">The policy.</param>
    /// <param name="problems">What the cluster refuses of it.</param>
    public bool Accepts(KubernetesObject target, IEnumerable<FieldProblem> problems)
    {
        if (problems.FirstOrDefault() is { } problem)
        {
            Note(target, problem.Place, $"{target.Subject} is left out, since the cluster refuses it: {problem.Text}");
            return false;
        }

        var spec = target.Root["spec"];
        if (spec.Node?.IsWhollyKnown() == false || spec.IsUnknown || target.Name is null)
        {
            Note(target, spec, $"{target.Subject} is left out, since not all of it is known");
            return false;
        }

        return true;
    }

    /// <summary>Says that something could not be taken into account.</summary>
    public void Note(KubernetesObject target, ManifestCursor place, string text) => Notes.Add(new NetworkNote(target, place, text));
}
