using KubeGuard.Build.Yaml;
using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>Turns fixes of the objects of one document into changes of its text.</summary>
/// <param name="text">The text of the document alone.</param>
/// <param name="root">Its tree.</param>
internal sealed class YamlDocumentFixer(string text, ManifestNode root)
{
    private readonly TextLines _lines = new(text);
    private YamlSyntaxNode? _syntax;
    private DocumentStyle? _style;

    private YamlSyntaxNode Syntax => _syntax ??= YamlSyntaxReader.Read(text);

    private DocumentStyle Style => _style ??= DocumentStyle.Of(text, Syntax, _lines);

    /// <summary>Makes as many fixes as can be made together.</summary>
    /// <param name="fixes">The fixes.</param>
    /// <returns>The changes, and those fixes that could not be made, each with the reason.</returns>
    public (IReadOnlyList<SpanReplacement> Replacements, IReadOnlyList<(PlacedFix Fix, string Reason)> Refused) Make(IReadOnlyList<PlacedFix> fixes)
    {
        var refused = new List<(PlacedFix, string)>();
        var made = MakeMost([], Possible(fixes, refused), refused);
        return (made.Count == 0 ? [] : Find(made).Replacements, refused);
    }

    /// <summary>The changes of each fix by itself; fixes that cannot be made are left out.</summary>
    public IReadOnlyDictionary<PlacedFix, IReadOnlyList<SpanReplacement>> MakeEach(IReadOnlyList<PlacedFix> fixes)
    {
        var refused = new List<(PlacedFix, string)>();
        return Independent(Possible(fixes, refused))
            .SelectMany(independent => MakeMost([], independent, refused))
            .Distinct()
            .ToDictionary(fix => fix, fix => Find([fix]).Replacements);
    }

    // Verification reads the whole document again, so fixes of different objects in a List are verified together. Only
    // through an alias can one of them affect another object.
    private IEnumerable<IReadOnlyList<PlacedFix>> Independent(IReadOnlyList<PlacedFix> fixes) =>
        HasAlias(Syntax)
            ? fixes.Select(fix => (IReadOnlyList<PlacedFix>)[fix])
            : fixes.GroupBy(fix => fix.Place)
                .SelectMany(same => same.Select((fix, turn) => (Fix: fix, Turn: turn)))
                .GroupBy(pair => pair.Turn, pair => pair.Fix)
                .Select(independent => (IReadOnlyList<PlacedFix>)[.. independent]);

    private static bool HasAlias(YamlSyntaxNode node) =>
        node.Kind == YamlSyntaxKind.Alias || node.Items.Any(HasAlias) || node.Entries.Any(entry => HasAlias(entry.Value));

    // Leaves out those that fail before the document has to be read again.
    private IReadOnlyList<PlacedFix> Possible(IReadOnlyList<PlacedFix> fixes, List<(PlacedFix, string)> refused)
    {
        var possible = new List<PlacedFix>();
        foreach (var fix in fixes)
        {
            try
            {
                Find([fix]);
                possible.Add(fix);
            }
            catch (EditRefusedException exception)
            {
                refused.Add((fix, exception.Message));
            }
        }

        return possible;
    }

    // Usually all can be made; if not, those that cannot are found by bisection.
    private IReadOnlyList<PlacedFix> MakeMost(IReadOnlyList<PlacedFix> made, IReadOnlyList<PlacedFix> fixes, List<(PlacedFix, string)> refused)
    {
        if (fixes.Count == 0)
        {
            return made;
        }

        IReadOnlyList<PlacedFix> all = [.. made, .. fixes];
        if (CanMake(all, out var reason))
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

    private bool CanMake(IReadOnlyList<PlacedFix> fixes, out string reason)
    {
        reason = "";
        try
        {
            var (replacements, wanted) = Find(fixes);
            var result = new YamlDocumentReader("", StreamPart.OfDocument(SpanReplacement.Apply(text, replacements)), 0, default).Read();
            if (result is null || !NodeEquality.AreEqual(result.Root, wanted))
            {
                reason = "it would change something else, too";
            }
        }
        catch (EditRefusedException exception)
        {
            reason = exception.Message;
        }

        return reason.Length == 0;
    }

    private (IReadOnlyList<SpanReplacement> Replacements, ManifestNode Wanted) Find(IReadOnlyList<PlacedFix> fixes)
    {
        var plan = PlanOf(fixes);
        var sources = new Dictionary<ManifestNode, ManifestNode>();
        var wanted = plan.Apply(root, sources) ?? throw new EditRefusedException("nothing would be left");
        var writer = new NodeWriter(Style, _lines.NewLine, plan.Notes);
        return (new TextDifference(text, _lines, writer, sources).Find(Syntax, root, wanted), wanted);
    }

    private static EditPlan PlanOf(IEnumerable<PlacedFix> fixes)
    {
        var plan = new EditPlan();
        foreach (var fix in fixes)
        {
            foreach (var edit in fix.Edits)
            {
                plan.Add(edit.Operation, fix.Place.Segments.Concat(edit.Target.Path.Segments), edit.Value, edit.Note);
            }
        }

        return plan;
    }
}
