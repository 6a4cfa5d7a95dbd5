using KubeGuard.Build.Yaml;
using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>
/// Turns wide fixes into changes of the texts of several files. Each is made whole or not at all; an object that
/// several fixes create is created once.
/// </summary>
/// <param name="locator">Finds the objects.</param>
/// <param name="textOf">Gets the text of a file by its path.</param>
/// <param name="obstacleOf">Says why a file cannot be written, or created if it is new; <see langword="null"/> if it can.</param>
internal sealed class WideFixer(ObjectLocator locator, Func<string, string> textOf, Func<string, bool, string?> obstacleOf)
{
    /// <summary>Makes as many of some fixes as can be made together.</summary>
    public WideChanges Make(IReadOnlyList<WideFix> fixes)
    {
        var refused = new List<(WideFix Fix, string Reason)>();
        var blocked = new Dictionary<string, string>(StringComparer.Ordinal);
        var left = Plan(fixes, refused).Where(fix => !IsBlocked(fix, blocked)).ToList();
        while (true)
        {
            var failed = new Dictionary<WideFix, string>();
            var files = Find(left, failed);
            if (failed.Count == 0)
            {
                return new WideChanges(files, [.. left.Select(fix => fix.Fix)], refused, blocked);
            }

            refused.AddRange(failed.Select(pair => (pair.Key, pair.Value)));
            left.RemoveAll(fix => failed.ContainsKey(fix.Fix));
        }
    }

    private List<PlannedWideFix> Plan(IReadOnlyList<WideFix> fixes, List<(WideFix Fix, string Reason)> refused)
    {
        var planned = new List<PlannedWideFix>();
        foreach (var fix in fixes)
        {
            try
            {
                planned.Add(PlannedWideFix.Of(fix, locator));
            }
            catch (EditRefusedException exception)
            {
                refused.Add((fix, exception.Message));
            }
        }

        return planned;
    }

    private bool IsBlocked(PlannedWideFix fix, Dictionary<string, string> blocked)
    {
        var obstacles = fix.Files.Select(file => (file.File, Reason: obstacleOf(file.File, file.IsNew))).Where(pair => pair.Reason is not null).ToList();
        obstacles.ForEach(pair => blocked[pair.File] = pair.Reason!);
        return obstacles.Count > 0;
    }

    private List<FileChange> Find(IReadOnlyList<PlannedWideFix> fixes, Dictionary<WideFix, string> failed)
    {
        var created = Distinct(fixes, failed).ToLookup(item => item.File, StringComparer.Ordinal);
        var parts = fixes.SelectMany(fix => fix.Parts.Select(part => (fix.Fix, part.Object, part.Part))).ToLookup(part => part.Object.File, StringComparer.Ordinal);
        var changes = new List<FileChange>();
        foreach (var file in parts.Select(same => same.Key).Union(created.Select(same => same.Key)))
        {
            try
            {
                changes.Add(created[file].FirstOrDefault()?.Near is { } near
                    ? new FileChange(file, [new SpanReplacement(0, 0, new NewDocuments(textOf(near)).Alone(ValuesOf(created[file])))], near)
                    : new FileChange(file, [.. Change(textOf(file), parts[file], failed), .. Append(textOf(file), created[file])]));
            }
            catch (EditRefusedException exception)
            {
                foreach (var fix in fixes.Where(fix => fix.Objects.Any(item => item.File == file)))
                {
                    failed[fix.Fix] = exception.Message;
                }
            }
        }

        return changes;
    }

    // The first of several fixes that create an object decides where; the others must agree about its content.
    private static List<NewObject> Distinct(IReadOnlyList<PlannedWideFix> fixes, Dictionary<WideFix, string> failed)
    {
        var objects = new List<NewObject>();
        foreach (var (fix, item) in fixes.SelectMany(fix => fix.Objects.Select(item => (fix.Fix, item))))
        {
            if (objects.Find(other => other.Identity == item.Identity) is not { } known)
            {
                objects.Add(item);
            }
            else if (!NodeEquality.AreEqual(known.Value, item.Value))
            {
                failed[fix] = "another fix creates the same object with another content";
            }
        }

        return objects;
    }

    private static IEnumerable<SpanReplacement> Change(
        string text, IEnumerable<(WideFix Fix, LocatedObject Object, PlacedFix Part)> parts, Dictionary<WideFix, string> failed)
    {
        var byDocument = parts.ToLookup(part => part.Object.Document);
        if (byDocument.Count == 0)
        {
            return [];
        }

        var roots = YamlStreamReader.Read("", text).Documents.ToDictionary(document => document.Index, document => document.Root);
        var replacements = new List<SpanReplacement>();
        foreach (var part in DocumentPart.In(text).Where(part => byDocument.Contains(part.Index)))
        {
            var fixOf = byDocument[part.Index].ToDictionary(item => item.Part, item => item.Fix);
            var (changes, refused) = new YamlDocumentFixer(part.Text, roots[part.Index]).Make([.. fixOf.Keys]);
            replacements.AddRange(changes.Select(change => change.Shifted(part.Start)));
            foreach (var (placed, reason) in refused)
            {
                failed[fixOf[placed]] = reason;
            }
        }

        return replacements;
    }

    private static IEnumerable<SpanReplacement> Append(string text, IEnumerable<NewObject> objects) =>
        ValuesOf(objects) is { Count: > 0 } values ? [new SpanReplacement(text.Length, text.Length, new NewDocuments(text).After(values))] : [];

    private static IReadOnlyList<MappingNode> ValuesOf(IEnumerable<NewObject> objects) => [.. objects.Select(item => item.Value)];
}
