using KubeGuard.Build.Yaml;
using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>Turns fixes of the objects of one document into changes of its text.</summary>
/// <param name="text">The text, with nothing but the document.</param>
/// <param name="root">Its tree.</param>
internal sealed class DocumentFixer(string text, ManifestNode root)
{
    private readonly Lazy<SyntaxNode> _syntax = new(() => SyntaxReader.Read(text));
    private readonly TextLines _lines = new(text);

    /// <summary>Makes as many of some fixes as can be made together.</summary>
    /// <param name="fixes">The fixes.</param>
    /// <returns>The changes, and those fixes that could not be made, each with the reason.</returns>
    public (IReadOnlyList<SpanReplacement> Replacements, IReadOnlyList<(PlacedFix Fix, string Reason)> Refused) Make(IReadOnlyList<PlacedFix> fixes)
    {
        var refused = new List<(PlacedFix, string)>();
        var made = MakeMost([], fixes, refused);
        return (made.Count == 0 ? [] : Make(made, out _)!, refused);
    }

    /// <summary>The changes of one fix; <see langword="null"/> if it cannot be made.</summary>
    public IReadOnlyList<SpanReplacement>? Make(PlacedFix fix) => Make([fix], out _);

    // Mostly all can be made; if not, those that cannot are found by halves.
    private IReadOnlyList<PlacedFix> MakeMost(IReadOnlyList<PlacedFix> made, IReadOnlyList<PlacedFix> fixes, List<(PlacedFix, string)> refused)
    {
        if (fixes.Count == 0)
        {
            return made;
        }

        IReadOnlyList<PlacedFix> all = [.. made, .. fixes];
        if (Make(all, out var reason) is not null)
        {
            return all;
        }

        if (fixes.Count == 1)
        {
            refused.Add((fixes[0], reason));
            return made;
        }

        var half = fixes.Count / 2;
        return MakeMost(MakeMost(made, [.. fixes.Take(half)], refused), [.. fixes.Skip(half)], refused);
    }

    private IReadOnlyList<SpanReplacement>? Make(IReadOnlyList<PlacedFix> fixes, out string reason)
    {
        reason = "";
        try
        {
            var sources = new Dictionary<ManifestNode, ManifestNode>();
            var wanted = PlanOf(fixes).Apply(root, sources) ?? throw new EditRefusedException("nothing would be left");
            var notes = fixes.SelectMany(fix => fix.Edits).Where(edit => edit.Note is not null && edit.Value is not null)
                .GroupBy(edit => edit.Value!).ToDictionary(same => same.Key, same => same.First().Note!);
            var writer = new NodeWriter(DocumentStyle.Of(text, _syntax.Value, _lines), _lines.NewLine, notes);
            var replacements = new TextDifference(text, _lines, writer, sources).Find(_syntax.Value, root, wanted);
            var result = new YamlDocumentReader("", new StreamPart(YamlStreamReader.WithoutTabsOfJson(SpanReplacement.Apply(text, replacements))), 0, default).ReadNext();
            return result is not null && NodeEquality.AreEqual(result.Root, wanted)
                ? replacements
                : throw new EditRefusedException("it would change something else, too");
        }
        catch (EditRefusedException exception)
        {
            reason = exception.Message;
            return null;
        }
    }

    private static EditPlan PlanOf(IEnumerable<PlacedFix> fixes)
    {
        var plan = new EditPlan();
        foreach (var same in fixes.GroupBy(fix => fix.Item))
        {
            foreach (var edit in CombinedFix.Of("", same.Select(fix => fix.Fix)).Edits)
            {
                plan.Add(same.Key is { } item ? [PathSegment.Of("items"), PathSegment.Of(item)] : [], edit);
            }
        }

        return plan;
    }
}
