using System.Text.RegularExpressions;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Reads peers as a list names them.</summary>
internal static class PeerText
{
    private const string Name = "[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?";

    private static readonly Regex _pods = new(
        $@"^(?<namespace>{Name}|\*|\{{[^{{}}]*\}})/(?:(?<workload>{Name})(?:\[(?<kind>[A-Za-z]+)\])?|(?<pods>\*|\{{[^{{}}]*\}}))$", RegexOptions.CultureInvariant);

    /// <summary>The words that are peers.</summary>
    public static IEnumerable<string> Words => DeclaredWord.All.Select(word => word.Text).Append(AddressSetText.External);

    /// <summary>Reads a peer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">The problem, if it is none.</param>
    public static DeclaredPeer? Parse(string text, out string problem)
    {
        problem = "";
        if (DeclaredWord.All.FirstOrDefault(word => word.Text == text) is { } known)
        {
            return known;
        }

        if (AddressSetText.Parse(text) is { } addresses)
        {
            return new DeclaredAddresses(addresses);
        }

        if (_pods.Match(text) is not { Success: true } match)
        {
            problem = $"'{text}' is no peer{Spelling.Suggest(text, Words)}";
            problem += problem.EndsWith("?", StringComparison.Ordinal) ? "" : $"; write namespace/workload, namespace/{{label=value}}, an address block, or one of {string.Join(", ", Words)}";
            return null;
        }

        return match.Groups["workload"].Success ? ParseWorkload(match, text, ref problem) : ParsePods(match, ref problem);
    }

    private static DeclaredWorkload? ParseWorkload(Match match, string text, ref string problem)
    {
        var @namespace = match.Groups["namespace"].Value;
        if (@namespace[0] is '*' or '{')
        {
            problem = $"'{text}' names a workload and not the namespace that it is in";
            return null;
        }

        return new DeclaredWorkload(@namespace, match.Groups["workload"].Value, match.Groups["kind"] is { Success: true } kind ? kind.Value : null);
    }

    private static DeclaredPods? ParsePods(Match match, ref string problem)
    {
        var (@namespace, pods) = (match.Groups["namespace"].Value, match.Groups["pods"].Value);
        var isNamed = @namespace[0] is not ('*' or '{');
        if ((isNamed ? LabelSelector.Everything : SelectorOf(@namespace, ref problem)) is not { } namespaces || SelectorOf(pods, ref problem) is not { } selector)
        {
            return null;
        }

        return new DeclaredPods(new PodSelection(isNamed ? @namespace : null, namespaces, selector));
    }

    private static LabelSelector? SelectorOf(string text, ref string problem)
    {
        if (text == "*")
        {
            return LabelSelector.Everything;
        }

        var inner = text.Substring(1, text.Length - 2);
        var selector = SelectorText.Parse(inner);
        problem = selector is null ? $"'{inner}' is no selector; write labels as kubectl takes them, such as app=web,tier in (a,b),!canary" : problem;
        return selector;
    }
}
