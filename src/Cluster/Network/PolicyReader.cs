using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;

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
        if (PolicyShape.FindProblems(target.Root["spec"]).Concat(problems).FirstOrDefault() is { } problem)
        {
            Note(NetworkNoteKind.Invalid, target, problem.Place, $"{target.Subject} is left out, since the cluster refuses it: {problem.Text}");
            return false;
        }

        var spec = target.Root["spec"];
        if (spec.Node?.IsWhollyKnown() == false || spec.IsUnknown || target.Name is null)
        {
            Note(NetworkNoteKind.LeftOut, target, spec, $"{target.Subject} is left out, since not all of it is known");
            return false;
        }

        return true;
    }

    /// <summary>Indicates whether a policy that is only tried can be read. It decides nothing, so no note is needed if not.</summary>
    /// <param name="target">The policy.</param>
    /// <param name="problems">What the cluster refuses of it.</param>
    public static bool AcceptsStaged(KubernetesObject target, IEnumerable<FieldProblem> problems) =>
        target.Root["spec"] is var spec
        && spec.Node?.IsWhollyKnown() == true
        && target.Name is not null
        && (spec["stagedAction"].IsAbsent || spec["stagedAction"].Is("Set"))
        && !problems.Any();

    /// <summary>The ports that are known and mean nothing, such as those of a protocol that is no text; KUBE6001 reports them.</summary>
    public static IEnumerable<FieldProblem> UnreadablePorts(IEnumerable<(ManifestCursor Place, PortSelection? Selection)> ports) => ports
        .Where(port => port.Selection is null && port.Place.Node?.IsWhollyKnown() == true)
        .Select(port => new FieldProblem(port.Place, "a port is invalid"));

    /// <summary>Says that something could not be taken into account.</summary>
    public void Note(NetworkNoteKind kind, KubernetesObject target, ManifestCursor place, string text) => Notes.Add(new NetworkNote(kind, target, place, text));

    /// <summary>Adds a block of addresses that a rule of a direction names. Whether one matches pods is certain only if it has all of their addresses, or none.</summary>
    public void AddBlock(PolicyDirection direction, RangeSet<Address> addresses, KubernetesObject target, ManifestCursor place)
    {
        Policies.AddBlock(direction, addresses);
        if (Semantics.PodAddresses is { } pods && addresses.Overlaps(pods) && !addresses.Contains(pods))
        {
            Note(NetworkNoteKind.Assumed, target, place, $"{target.Subject} has a block with some of the addresses that pods may have, which is taken to match no pod of the set");
        }
    }
}
