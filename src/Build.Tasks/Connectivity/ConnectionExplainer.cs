using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Network.Explanations;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Build.Connectivity;

/// <summary>Answers a question about a connection in each manifest set that has both of its ends.</summary>
/// <param name="sections">The sets.</param>
internal sealed class ConnectionExplainer(IReadOnlyList<ReportSection> sections)
{
    private readonly IReadOnlyList<(ReportSection Section, QuestionPeers Peers)> _sections = [.. sections.Select(section => (section, new QuestionPeers(section.Report.Model)))];

    /// <summary>Explains a connection.</summary>
    /// <param name="text">The question; see <see cref="ConnectionQuestion"/>.</param>
    /// <returns>The answer, or the reason why there is none.</returns>
    public (string? Answer, string? Error) Explain(string text)
    {
        if (ConnectionQuestion.Parse(text, out var error) is not { } question)
        {
            return (null, error);
        }

        if (new[] { question.Source, question.Destination }.Select(FindProblem).FirstOrDefault(problem => problem is not null) is { } unknown)
        {
            return (null, unknown);
        }

        var answers = _sections.Select(section => Explain(section.Section, section.Peers, question)).OfType<string>().ToList();
        return answers.Count > 0 ? (string.Join("\n\n", answers), null) : (null, ReasonWithout(question));
    }

    private string? FindProblem(string name)
    {
        var found = _sections.Select(section => section.Peers.WorkloadsNamed(name).ToList()).ToList();
        var ambiguous = found.Find(workloads => workloads.Count > 1);
        var isKnown = found.Exists(workloads => workloads.Count > 0) || QuestionPeers.Words.Contains(name) || AddressBlock.TryParseBlockOrAddress(name, out _);
        return ambiguous is not null ? $"'{name}' may be {string.Join(" or ", ambiguous)}"
            : isKnown ? null
            : $"'{name}' is no workload, address, or one of {string.Join(", ", QuestionPeers.Words)}{Spelling.Suggest(name, NamesLike(name))}";
    }

    // A name without a namespace is compared with names, since the namespace would count as a difference.
    private IEnumerable<string> NamesLike(string name) => sections
        .SelectMany(section => section.Report.Model.Workloads)
        .Select(workload => name.Contains('/') ? $"{workload.Namespace.Name}/{workload.Name}" : workload.Name)
        .Concat(QuestionPeers.Words).Distinct(StringComparer.Ordinal);

    private string ReasonWithout(ConnectionQuestion question)
    {
        var ports = _sections.SelectMany(section => section.Peers.Find(question.Destination, PolicyDirection.Egress))
            .SelectMany(peer => (peer.Peer as PodClass)?.Ports ?? []).Select(port => port.Name).OfType<string>().Distinct(StringComparer.Ordinal);
        return _sections.Any(section => AreBothIn(section.Peers, question))
            ? $"'{question.Destination}' declares no port '{question.Port}'{Spelling.Suggest(question.Port ?? "", ports)}"
            : $"'{question.Source}' and '{question.Destination}' are in different manifest sets, between which nothing is computed";
    }

    private static bool AreBothIn(QuestionPeers peers, ConnectionQuestion question) =>
        peers.Find(question.Source, PolicyDirection.Ingress).Count > 0 && peers.Find(question.Destination, PolicyDirection.Egress).Count > 0;

    private static string? Explain(ReportSection section, QuestionPeers peers, ConnectionQuestion question)
    {
        var (sources, destinations) = (peers.Find(question.Source, PolicyDirection.Ingress), peers.Find(question.Destination, PolicyDirection.Egress));
        var explanations = (
            from source in sources
            from destination in destinations
            let asked = question.PortsAt((destination.Peer as PodClass)?.Ports ?? [])
            where asked is not null
            select ConnectionExplanation.Of(section.Report.Model, source.Peer, destination.Peer, asked, source.Peer == peers.IngressController ? RoutesTo(section, destination.Name) : null)).ToList();
        return explanations.Count == 0 ? null : new ExplanationText(section).Write(sources[0].Name, destinations[0].Name, explanations);
    }

    private static IReadOnlyList<ExternalRoute> RoutesTo(ReportSection section, string destination) =>
        [.. ExternalRouteFinder.Find(section.Report.Model, section.Objects).Where(route => route.Entry == ExternalEntry.Ingress && route.Workload.ToString() == destination)];
}
