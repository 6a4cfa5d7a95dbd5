using KubeGuard.Build.Caching;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Cluster.Network.Isolation;
using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Sets;

/// <summary>
/// The means by which rules tell the pods of a set apart: the keys of labels that its selectors name, and which pods have the same
/// labels. A label of another key changes nothing for a pod that has no equal, neither before nor after.
/// </summary>
internal sealed class PodLabels
{
    // Of selector, podSelector, nodeSelector and the like.
    private const string Selector = "elector";

    private readonly HashSet<string> _keys;
    private readonly List<ulong> _pods;

    private PodLabels(IEnumerable<string> keys, IEnumerable<ulong> pods)
    {
        _keys = new HashSet<string>(keys, StringComparer.Ordinal);
        _pods = [.. pods];
    }

    /// <summary>Nothing is known of the selectors, so that every label may matter.</summary>
    public static PodLabels None { get; } = new([], []);

    /// <summary>Finds them in a set.</summary>
    public static PodLabels In(IReadOnlyCollection<SetObject> objects)
    {
        // A list of connections may name any labels.
        if (objects.Any(item => DeclaredList.Kind.Includes(item.Value.Type!)))
        {
            return None;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal) { DnsRule.Label };
        foreach (var item in objects)
        {
            AddKeys(item.Root.Node!, isSelector: false, isExpression: false, keys);
        }

        return new PodLabels(keys, objects.SelectMany(item => item.Pods).Select(NumberOf));
    }

    /// <summary>The same, to be changed by itself.</summary>
    public PodLabels Copy() => new(_keys, _pods);

    /// <summary>
    /// Takes over another version of a pod, if its labels are the same for every rule: equal, or different only in labels by which
    /// nothing tells it apart.
    /// </summary>
    public bool TryReplace(PodTemplate earlier, PodTemplate now)
    {
        if (SameTree.IsAt(earlier.Labels, now.Labels))
        {
            return true;
        }

        var (number, newNumber) = (NumberOf(earlier), NumberOf(now));
        if (!AreKnown(earlier) || !AreKnown(now) || !SelectedOf(earlier).SequenceEqual(SelectedOf(now)) || _pods.Contains(newNumber) || !_pods.Remove(number))
        {
            return false;
        }

        var isAlone = !_pods.Contains(number);
        _pods.Add(isAlone ? newNumber : number);
        return isAlone;
    }

    public static PodLabels Read(CacheReader reader) => new(reader.ReadMany(reader.ReadText), reader.ReadMany(reader.ReadNumber));

    public void Write(CacheWriter writer)
    {
        writer.WriteMany(_keys, writer.Write);
        writer.WriteMany(_pods, writer.Write);
    }

    private IEnumerable<(string Key, string Value)> SelectedOf(PodTemplate pod) =>
        pod.Labels.Entries.Where(label => _keys.Contains(label.Segment.Key!)).Select(label => (label.Segment.Key!, label.String!));

    private static bool AreKnown(PodTemplate pod) => pod.Labels is { IsPresent: true, IsComplete: true } labels && labels.Entries.All(label => label.String is not null);

    private static ulong NumberOf(PodTemplate pod)
    {
        var number = new Fingerprint();
        foreach (var label in pod.KnownLabels.Values.OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            number.Add(label.Key).Add(label.Value.Prefix).Add(label.Value.Suffix);
        }

        return number.Value;
    }

    // Words that are no keys do no harm: a field of a selector, a value in an expression.
    private static void AddKeys(ManifestNode node, bool isSelector, bool isExpression, HashSet<string> keys)
    {
        switch (node)
        {
            case MappingNode mapping:
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    AddKeys(mapping.Entries[i], isSelector, keys);
                }

                break;
            case SequenceNode sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    AddKeys(sequence.Items[i], isSelector, isExpression, keys);
                }

                break;
            case ScalarNode scalar when isExpression:
                keys.UnionWith(WordsOf(scalar.Text.Prefix + " " + scalar.Text.Suffix));
                break;
        }
    }

    private static void AddKeys(MappingEntry entry, bool isSelector, HashSet<string> keys)
    {
        if (isSelector)
        {
            keys.Add(entry.Key);
        }

        var isOfSelector = entry.Key.EndsWith(Selector, StringComparison.Ordinal) || entry.Key is "matchLabels" or "matchExpressions";
        AddKeys(entry.Value, isSelector || isOfSelector, isOfSelector || (isSelector && entry.Key == "key"), keys);
    }

    private static IEnumerable<string> WordsOf(string text) =>
        new string([.. text.Select(character => IsOfKey(character) ? character : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOfKey(char character) => char.IsLetterOrDigit(character) || character is '.' or '/' or '_' or '-';
}
