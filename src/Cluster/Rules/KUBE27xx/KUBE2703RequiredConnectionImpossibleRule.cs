using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2703: a connection that the committed list requires is not possible.</summary>
internal sealed class KUBE2703RequiredConnectionImpossibleRule() : DeclaredListRule(KUBE2703RequiredConnectionImpossible.Descriptor)
{
    /// <inheritdoc/>
    protected override void Analyze(DeclaredFacts facts, ListReporter lists)
    {
        foreach (var line in facts.List.Require)
        {
            if (LinePossibility.Of(line, facts.Model, facts.Peers, facts.Possible).Closed is { } closed)
            {
                Report(line, closed, facts, lists);
            }
        }
    }

    private static void Report(DeclaredConnection line, ConnectionPath path, DeclaredFacts facts, ListReporter lists)
    {
        var reason = ConnectionReason.WhyNot(facts.Model, path);
        if (!lists.TryReportAtPolicy(reason, $"does not let through {TextOf(path)}, which the list requires by '{line}': {reason.Text}", line.Place))
        {
            lists.ReportInList(line.Place, ListName, $"requires '{line}', but {TextOf(path)} is not possible: {reason.Text}");
        }
    }
}
