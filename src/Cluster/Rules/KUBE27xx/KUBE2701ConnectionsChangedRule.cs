using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2701: policies let through other connections than the committed list says.</summary>
internal sealed class KUBE2701ConnectionsChangedRule() : DeclaredListRule(KUBE2701ConnectionsChanged.Descriptor)
{
    // Beyond this, the update of the list shows the rest better.
    private const int MaxReported = 20;

    /// <inheritdoc/>
    protected override void Analyze(DeclaredFacts facts, ListReporter lists)
    {
        foreach (var change in facts.Changes.Take(MaxReported))
        {
            Report(change, facts, lists);
        }

        if (facts.Changes.Count > MaxReported)
        {
            lists.ReportInList(null, ListName, $"differs in {facts.Changes.Count - MaxReported} more lines from what is possible");
        }
    }

    private static void Report(ListChange change, DeclaredFacts facts, ListReporter lists)
    {
        if (change.Opened is { } opened)
        {
            var text = $"'{DeclaredConnection.TextOf(change.Ends, change.After.Except(change.Before))}'";
            var reason = ConnectionReason.WhyPossible(facts.Model, opened);
            if (!lists.TryReportAtPolicy(reason, $"makes {text} possible, which is not declared{ClauseOf(reason.Rest)}", change.Line?.Place))
            {
                lists.ReportInList(change.Line?.Place, ListName, $"lacks {text}, which is possible: {reason.Text}");
            }
        }

        if (change.Line is { } line && !change.After.Contains(change.Before))
        {
            ReportClosed(change, line, facts, lists);
        }
    }

    private static void ReportClosed(ListChange change, DeclaredConnection line, DeclaredFacts facts, ListReporter lists)
    {
        var text = $"'{DeclaredConnection.TextOf(line.Ends, change.Before.Except(change.After))}'";
        if (change.Closed is not { } closed)
        {
            lists.ReportInList(line.Place, ListName, $"has {text} for pods that no manifest shows any more");
            return;
        }

        var reason = ConnectionReason.WhyNot(facts.Model, closed);
        if (!lists.TryReportAtPolicy(reason, $"does not let through {text}, which is declared: {reason.Text}", line.Place))
        {
            lists.ReportInList(line.Place, ListName, $"has {text}, which is not possible: {reason.Text}");
        }
    }
}
