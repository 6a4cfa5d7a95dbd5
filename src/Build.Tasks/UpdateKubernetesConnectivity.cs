using KubeGuard.Build.Connectivity;
using KubeGuard.Build.Sets;
using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Cluster.Objects;
using KubeGuard.Edits;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that writes who may connect to whom today into the committed lists of a project.</summary>
public sealed class UpdateKubernetesConnectivity : DeclaredListTask
{
    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        foreach (var set in ReadSets(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Update(set);
        }
    }

    private void Update(ProjectSet set)
    {
        var lists = ListsOf(set);
        var facts = DeclaredFacts.Of(set.Objects.Objects, NetworkModelReader.Read(set.Objects.Objects, SemanticsOf(set)), DeclaredFacts.ListOf(set.Objects));
        if (facts.Model.Workloads.Count == 0 && lists.Count == 0)
        {
            return;
        }

        // A line that is not understood would be lost.
        if (facts.List.Problems.Count > 0)
        {
            Report(facts.List.Problems.Select(problem => About(set, problem)));
        }
        else if (lists.Count > 0)
        {
            WriteAll(set, lists, facts.Changes);
        }
        else if (set.Title.Length == 0)
        {
            Write(InProject(DefaultListFile), isNew: true, facts.Changes);
        }
        else
        {
            Show($"The manifest set '{set.Title}' has no list of connections; name one by <KubernetesConnectivity Include=\"…\" ManifestSet=\"…\" />.");
        }
    }

    // New lines go into the first list.
    private void WriteAll(ProjectSet set, IReadOnlyList<SetObject> lists, IReadOnlyList<ListChange> changes)
    {
        var first = FileOf(set, lists[0]);
        foreach (var path in lists.Select(list => FileOf(set, list)).Distinct(StringComparer.Ordinal))
        {
            Write(path, isNew: false, [.. changes.Where(change => (change.Line is { } line ? set.Locate(line.Place)!.File : first) == path)]);
        }
    }

    private void Write(string path, bool isNew, IReadOnlyList<ListChange> changes)
    {
        try
        {
            var file = isNew ? EncodedText.OfNew(path) : EncodedText.Read(path);
            var text = ListText.Update(isNew ? ListText.Head : file.Text, changes);
            if (text != file.Text && !file.Replace(text))
            {
                Report([Unwritable(path, isNew ? "it is there already, but not among the manifests of the project" : "it was changed meanwhile; run the target again")]);
                return;
            }

            Show($"{RelativePath(path)}: {SummaryOf(changes)}");
        }
        catch (EditRefusedException exception)
        {
            Report([Unwritable(path, exception.Message)]);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            Report([Unwritable(path, FileFailure.Describe(exception))]);
        }
    }

    private static string SummaryOf(IReadOnlyList<ListChange> changes)
    {
        var counts = new[]
        {
            (Number: changes.Count(change => change.Line is null), Verb: "added"),
            (Number: changes.Count(change => change.Line is not null && !change.After.IsEmpty), Verb: "changed"),
            (Number: changes.Count(change => change.After.IsEmpty), Verb: "removed"),
        };
        return changes.Count == 0
            ? "every line is as it was"
            : string.Join(", ", counts.Where(count => count.Number > 0).Select(count => $"{Counted.Of(count.Number, "line")} {count.Verb}"));
    }
}
