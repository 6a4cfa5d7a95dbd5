using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2710: something that decides about connections is not part of the computed connectivity.</summary>
internal sealed class KUBE2710ConnectivityIncompleteRule() : SetRule<NetworkFacts>(KUBE2710ConnectivityIncomplete.Descriptor, NetworkFacts.Source)
{
    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        // Without a list of connections, nobody relies on the result, and without policies either nobody asks who may connect to a workload.
        var hasList = context.Set.OfKind(DeclaredList.Kind).Any();
        var limit = hasList ? RuleSeverity.Error : RuleSeverity.Suggestion;
        var concernsWorkloads = hasList || facts.Model.Tiers.Count > 0;
        foreach (var note in facts.Model.Notes.Where(note => note.Kind == NetworkNoteKind.LeftOut))
        {
            if (context.Set.Objects.FirstOrDefault(item => item.Value == note.Object) is { } target
                && (concernsWorkloads || target.Pods.Count == 0)
                && target.Policy.SeverityOf(Descriptor) != RuleSeverity.None)
            {
                context.Report(target, note.Place, [note.Text], limit);
            }
        }
    }
}
