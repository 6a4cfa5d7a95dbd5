using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Cluster.Objects;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>A rule that compares the committed lists of connections of a set with its policies. It does nothing in a set without a list.</summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class DeclaredListRule(RuleDescriptor descriptor) : SetRule<NetworkFacts>(descriptor, NetworkFacts.Source)
{
    /// <summary>The name of a list in messages.</summary>
    protected const string ListName = "The list of connections";

    private static readonly ObjectParts[] _parts = [ObjectParts.Of(DeclaredList.Kind, list => list.Root.Entries)];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<ObjectParts> Parts => _parts;

    /// <summary>Compares the lists.</summary>
    /// <param name="facts">The lists and what is possible.</param>
    /// <param name="lists">Reports.</param>
    protected abstract void Analyze(DeclaredFacts facts, ListReporter lists);

    /// <inheritdoc/>
    protected sealed override void Analyze(NetworkFacts facts, SetContext context)
    {
        var lists = context.Targets(DeclaredList.Kind).ToList();
        if (lists.Count > 0)
        {
            Analyze(facts.Declared, new ListReporter(lists, Descriptor, context));
        }
    }

    /// <summary>The ends and ports of an example.</summary>
    protected static string TextOf(ConnectionPath path) => $"'{DeclaredConnection.TextOf(DeclaredConnection.EndsOf(path.FromText, path.ToText), path.Ports)}'";

    /// <summary>A reason as the end of a message; nothing if there is none.</summary>
    protected static string ClauseOf(string reason) => reason.Length == 0 ? "" : ": " + reason;
}
