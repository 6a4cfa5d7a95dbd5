using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>Checks how the API server shares its capacity among requests (https://kubernetes.io/docs/concepts/cluster-administration/flow-control/).</summary>
internal static class FlowControlCheck
{
    private const int MaxPrecedence = 10000;
    private const int MaxQueues = 10_000_000;
    private const int MaxPercent = 100;
    private const string Exempt = "exempt";
    private const string All = "*";
    private const string ServiceAccount = "ServiceAccount";

    private static readonly string[] _verbs = [All, "get", "list", "create", "update", "delete", "deletecollection", "patch", "watch", "proxy"];

    private static readonly string[] _needed = ["verbs", "apiGroups", "resources"];
    private static readonly TextForm _path = new(
        "path that starts with '/', has no blanks or '//', and may end with '/*'",
        text => text == All || (text[0] == '/' && text.IndexOf(' ') < 0 && text.IndexOf("//", StringComparison.Ordinal) < 0 && (text.IndexOf('*') < 0 || text.IndexOf("/*", StringComparison.Ordinal) == text.Length - 2)));

    private static readonly (string Kind, string Field)[] _subjects = [("User", "user"), ("Group", "group"), (ServiceAccount, "serviceAccount")];

    /// <summary>Checks a FlowSchema.</summary>
    /// <param name="spec">The place of its <c>spec</c>.</param>
    /// <param name="name">The place of its name.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckSchema(ManifestCursor spec, ManifestCursor name, FieldCheck check)
    {
        // Zero counts as absent.
        if (!spec["matchingPrecedence"].Is(0))
        {
            check.InRange(spec["matchingPrecedence"], name.IsNot(Exempt) ? 2 : 1, MaxPrecedence);
        }

        check.IsNotEmpty(spec["priorityLevelConfiguration"]["name"]);
        foreach (var rule in spec["rules"].Items.Where(rule => rule.IsPresent))
        {
            CheckRule(rule, check);
        }
    }

    /// <summary>Checks a PriorityLevelConfiguration.</summary>
    /// <param name="spec">The place of its <c>spec</c>.</param>
    /// <param name="name">The place of its name.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckLevel(ManifestCursor spec, ManifestCursor name, FieldCheck check)
    {
        var limited = spec["limited"];
        if (spec["type"].Is("Exempt") && name.IsNot(Exempt))
        {
            check.Report(spec["type"], $"only the level '{Exempt}' is of the type Exempt");
        }
        else if (spec["type"].Is("Limited") && spec["exempt"].IsPresent)
        {
            check.Report(spec["exempt"], "the type Limited has no exempt");
        }

        if (spec["type"].Is("Limited") && limited.IsAbsent)
        {
            check.Report(limited, "the type Limited needs limited");
        }
        else if (spec["type"].Is("Exempt") && limited.IsPresent)
        {
            check.Report(limited, "the type Exempt has no limited");
        }

        foreach (var part in new[] { limited, spec["exempt"] })
        {
            check.AtLeast(part["nominalConcurrencyShares"], 0);
            check.InRange(part["lendablePercent"], 0, MaxPercent);
        }

        check.AtLeast(limited["borrowingLimitPercent"], 0);
        CheckResponse(limited["limitResponse"], check);
    }

    private static void CheckResponse(ManifestCursor response, FieldCheck check)
    {
        var (type, queuing) = (response["type"], response["queuing"]);
        if (type.Is("Reject") && queuing.IsPresent)
        {
            check.Report(queuing, "the type Reject has no queuing");
        }
        else if (type.Is("Queue") && queuing.IsAbsent)
        {
            check.Report(queuing, "the type Queue needs queuing");
        }

        check.InRange(queuing["queues"], 0, MaxQueues);
        check.AtLeast(queuing["queueLengthLimit"], 0);
        check.AtLeast(queuing["handSize"], 0);
        if (queuing["handSize"].Integer is { } hand && queuing["queues"].Integer is > 0 and var queues && hand > queues)
        {
            check.Report(queuing["handSize"], $"handSize ({hand}) is greater than queues ({queues})");
        }
    }

    private static void CheckRule(ManifestCursor rule, FieldCheck check)
    {
        check.IsFilled(rule["subjects"]);
        foreach (var subject in rule["subjects"].Items)
        {
            CheckSubject(subject, check);
        }

        if (FieldValue.IsEmpty(rule["resourceRules"]) && FieldValue.IsEmpty(rule["nonResourceRules"]))
        {
            check.ReportLack(rule, "a rule needs resourceRules or nonResourceRules");
        }

        foreach (var resources in rule["resourceRules"].Items.Where(resources => resources.IsPresent))
        {
            Array.ForEach(_needed, name => check.IsFilled(resources[name]));
            CheckVerbs(resources["verbs"], check);
            CheckNames(resources["namespaces"].Items, TextForm.DnsLabel, check);
            foreach (var list in _needed.Append("namespaces").Select(name => resources[name]).Where(HasMoreThanAll))
            {
                check.Report(list, $"'*' is alone in {FieldCheck.NameOf(list)}");
            }

            if (FieldValue.IsEmpty(resources["namespaces"]) && resources["clusterScope"].IsNot(true))
            {
                check.ReportLack(resources, "a rule about resources needs namespaces or clusterScope");
            }
        }

        foreach (var paths in rule["nonResourceRules"].Items)
        {
            check.IsFilled(paths["verbs"]);
            check.IsFilled(paths["nonResourceURLs"]);
            CheckVerbs(paths["verbs"], check);
            foreach (var path in paths["nonResourceURLs"].Items)
            {
                check.HasForm(path, _path);
            }
        }
    }

    private static void CheckVerbs(ManifestCursor verbs, FieldCheck check)
    {
        foreach (var verb in verbs.Items)
        {
            check.IsOneOf(verb, _verbs);
        }
    }

    private static void CheckNames(IReadOnlyList<ManifestCursor> names, TextForm form, FieldCheck check)
    {
        foreach (var name in names.Where(name => !name.Is(All)))
        {
            check.HasForm(name, form);
        }
    }

    private static void CheckSubject(ManifestCursor subject, FieldCheck check)
    {
        foreach (var (kind, field) in _subjects)
        {
            if (subject["kind"].Is(kind))
            {
                if (subject[field].IsAbsent)
                {
                    check.Report(subject[field], $"a subject of the kind {kind} needs {field}");
                }

                check.IsNotEmpty(subject[field]["name"]);
                check.IsNotEmpty(subject[field]["namespace"]);
                if (kind == ServiceAccount)
                {
                    CheckNames([subject[field]["name"]], TextForm.Subdomain, check);
                    check.HasForm(subject[field]["namespace"], TextForm.DnsLabel);
                }
            }
            else if (subject["kind"].IsPresent && subject["kind"].IsNot(kind) && subject[field].IsPresent)
            {
                check.Report(subject[field], $"a subject of the kind {subject["kind"].String} has no {field}");
            }
        }
    }

    private static bool HasMoreThanAll(ManifestCursor list) => list.Items.Count > 1 && list.Items.Any(item => item.Is(All));
}
