using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2702: a connection that the committed list forbids is possible.</summary>
internal sealed class KUBE2702ForbiddenConnectionPossibleRule() : DeclaredListRule(KUBE2702ForbiddenConnectionPossible.Descriptor)
{
    /// <inheritdoc/>
    protected override void Analyze(DeclaredFacts facts, ListReporter lists)
    {
        foreach (var line in facts.List.Deny)
        {
            var opened = LinePart.Of(line, facts.Model, facts.Peers, facts.Possible).Where(part => part.Any.Overlaps(line.Ports)).ToList();
            if (opened.Count > 0)
            {
                Report(line, opened[0].Opened(), opened.Count - 1, facts, lists);
            }
        }
    }

    private static void Report(DeclaredConnection line, ConnectionPath path, int others, DeclaredFacts facts, ListReporter lists)
    {
        var more = others == 0 ? "" : others == 1 ? " and one more connection" : $" and {others} more connections";
        var reason = ConnectionReason.WhyPossible(facts.Model, path);
        if (!lists.TryReportAtPolicy(reason, $"makes {TextOf(path)}{more} possible, which the list forbids by '{line}'{ClauseOf(reason.Rest)}", line.Place))
        {
            lists.ReportInList(line.Place, ListName, $"forbids '{line}', but {TextOf(path)}{more} is possible: {reason.Text}");
        }
    }
}
