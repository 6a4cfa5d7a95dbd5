using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// The checks that rules about values share. Each one reports a field only if its value is certainly refused; nothing is allocated for a
/// field that is absent or valid. Checks of a value that is there take what <see cref="ManifestCursor.Find"/> gives.
/// </summary>
internal readonly struct FieldCheck
{
    private readonly RuleContext _context;
    private readonly Pod? _pod;
    private readonly Container? _container;

    /// <summary>Checks the fields of the object.</summary>
    public FieldCheck(RuleContext context) => _context = context;

    /// <summary>Checks the fields of a pod.</summary>
    public FieldCheck(RuleContext context, Pod pod)
    {
        _context = context;
        _pod = pod;
    }

    /// <summary>Checks the fields of a container.</summary>
    public FieldCheck(RuleContext context, Container container)
    {
        _context = context;
        _container = container;
    }

    /// <summary>The Kubernetes version that the object is meant for.</summary>
    public KubernetesVersion Version => _context.TargetVersion;

    private string Description => _container?.Description ?? _pod?.Description ?? _context.Target.Subject;

    /// <summary>Reports a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="problem">The problem, as a clause.</param>
    /// <param name="fixes">The ways to fix it, the best one first.</param>
    public void Report(ManifestCursor field, string problem, params RuleFix[] fixes) => _context.Report(field, [Description, problem], fixes);

    /// <summary>Reports an object or list that is there and lacks something, which other code may still add to it.</summary>
    public void ReportLack(ManifestCursor owner, string problem) => _context.ReportLack(owner, [Description, problem]);

    /// <summary>Reports a field that the API server accepts with a warning.</summary>
    public void Warn(ManifestCursor field, string problem, params RuleFix[] fixes) =>
        _context.ReportAtMost(RuleSeverity.Warning, field, [Description, problem], fixes);

    /// <summary>Reports what another check found.</summary>
    public void ReportAll(IEnumerable<FieldProblem> problems)
    {
        foreach (var problem in problems)
        {
            if (problem.IsLack && problem.Place.IsPresent)
            {
                ReportLack(problem.Place, problem.Text);
            }
            else
            {
                Report(problem.Place, problem.Text);
            }
        }
    }

    /// <summary>Reports a number that is less than a bound.</summary>
    public void AtLeast(ManifestCursor? field, long least)
    {
        if (field?.Integer is { } number && number < least)
        {
            Report(field, $"{NameOf(field)} must be at least {least}, but is {number}");
        }
    }

    /// <summary>Reports a number outside of bounds, which are included.</summary>
    public void InRange(ManifestCursor? field, long least, long greatest)
    {
        if (field?.Integer is { } number && (number < least || number > greatest))
        {
            Report(field, $"{NameOf(field)} must be {least} to {greatest}, but is {number}");
        }
    }

    /// <summary>Reports a text that does not have a form. An empty one counts as absent.</summary>
    public void HasForm(ManifestCursor? field, TextForm form)
    {
        if (field?.String is { Length: > 0 } text)
        {
            Matches(field, text, form);
        }
    }

    /// <summary>Reports a text that does not have a form, an empty one included.</summary>
    public void HasFormOrIsAbsent(ManifestCursor? field, TextForm form)
    {
        if (field?.String is { } text)
        {
            Matches(field, text, form);
        }
    }

    /// <summary>Reports an absent or empty text, and one that does not have a form.</summary>
    public void HasFormAndIsSet(ManifestCursor field, TextForm form)
    {
        IsSet(field);
        HasForm(field, form);
    }

    /// <summary>Reports a text that is none of some words. An empty one counts as absent.</summary>
    public void IsOneOf(ManifestCursor field, params string[] words)
    {
        if (field.String is { Length: > 0 } text && !words.Contains(text, StringComparer.Ordinal))
        {
            Report(field, $"{NameOf(field)} {Quoted.Of(text)} is none of {string.Join(", ", words)}");
        }
    }

    /// <summary>Reports an absent or empty text.</summary>
    public void IsSet(ManifestCursor field)
    {
        if (field.IsAbsent || field.Is(""))
        {
            Report(field, $"{NameOf(field)} is {(field.IsAbsent ? "missing" : "empty")}");
        }
    }

    /// <summary>Reports a text that is there and empty.</summary>
    public void IsNotEmpty(ManifestCursor? field)
    {
        if (field?.Is("") == true)
        {
            Report(field, $"{NameOf(field)} is empty");
        }
    }

    /// <summary>Reports a text that is there and has nothing but blanks.</summary>
    public void IsNotBlank(ManifestCursor? field)
    {
        if (field?.String is { } text && text.Trim().Length == 0)
        {
            Report(field, $"{NameOf(field)} is empty");
        }
    }

    /// <summary>Reports a list that certainly has no item.</summary>
    public void IsFilled(ManifestCursor list)
    {
        if (list.IsPresent && FieldValue.IsEmpty(list))
        {
            ReportLack(list, $"{NameOf(list)} is empty");
        }
    }

    /// <summary>Reports the second of fields that exclude each other.</summary>
    /// <returns>The number of fields that are, or may be, there.</returns>
    public int AtMostOne(ManifestCursor owner, IReadOnlyList<string> fields)
    {
        ManifestCursor? first = null;
        var count = 0;
        var mayHaveOthers = !owner.IsAbsent && owner.Node is not MappingNode { IsComplete: true };
        foreach (var name in fields)
        {
            if (owner.Find(name) is not { } field)
            {
                count += mayHaveOthers ? 1 : 0;
                continue;
            }

            count += field.IsAbsent ? 0 : 1;
            if (HasValue(field) && first is not null)
            {
                Report(field, $"{NameOf(first)} and {name} exclude each other");
                return count;
            }

            first = HasValue(field) ? field : first;
        }

        return count;
    }

    /// <summary>Reports the second of fields that exclude each other, and an object that certainly has none of them.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="noun">The noun for them with its article, such as <c>a handler</c>.</param>
    public void ExactlyOne(ManifestCursor owner, IReadOnlyList<string> fields, string noun)
    {
        if (owner.IsPresent && AtMostOne(owner, fields) == 0)
        {
            ReportLack(owner, $"{NameOf(owner)} needs {noun}: one of {string.Join(", ", fields.Take(fields.Count - 1))} and {fields[fields.Count - 1]}");
        }
    }

    /// <summary>Reports each text that an earlier item has as well. One that is not known does not count.</summary>
    /// <param name="items">The items: the texts themselves, or the owners of a field with them.</param>
    /// <param name="noun">The noun for several of them.</param>
    /// <param name="field">The field, if the items are owners.</param>
    public void AreUnique(ReadOnlyArray<ManifestCursor> items, string noun, string? field = null)
    {
        // Most lists have one item.
        if (items.Count < 2)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var place = field is null ? item : item[field];
            if (place.String is { Length: > 0 } text && !seen.Add(text))
            {
                Report(place, $"two {noun} are named '{text}'");
            }
        }
    }

    /// <summary>The name of a field in messages; that of its list for an item.</summary>
    public static string NameOf(ManifestCursor field) => field.Segment.Key ?? (field.Parent is { } list ? $"an item of {NameOf(list)}" : "the object");

    // A text that is not known may be nothing at all.
    private static bool HasValue(ManifestCursor field) => field.IsPresent && field.Node is not ScalarNode { Text.IsComplete: false };

    private void Matches(ManifestCursor field, string text, TextForm form)
    {
        if (!form.IsValid(text))
        {
            Report(field, $"{Quoted.Of(text)} is no {form.Name}");
        }
    }
}
