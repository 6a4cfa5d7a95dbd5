using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>The checks of rules that say which requests a webhook or policy gets.</summary>
internal static class AdmissionRuleCheck
{
    private const string Any = "*";

    private static readonly string[] _lists = ["operations", "apiGroups", "apiVersions", "resources"];
    private static readonly string[] _operations = ["CREATE", "UPDATE", "DELETE", "CONNECT", Any];

    /// <summary>Checks rules.</summary>
    public static void Check(IReadOnlyList<ManifestCursor> rules, FieldCheck check)
    {
        foreach (var rule in rules)
        {
            foreach (var list in _lists.Select(name => rule[name]))
            {
                CheckList(rule, list, check);
            }

            CheckResources(rule["resources"], check);
            check.AreUnique(rule["resourceNames"].Items, "resourceNames");
            foreach (var name in rule["resourceNames"].Items)
            {
                check.HasForm(name, TextForm.PathSegment);
            }

            foreach (var version in rule["apiVersions"].Items)
            {
                check.IsNotEmpty(version);
            }

            foreach (var operation in rule["operations"].Items)
            {
                if (operation.String is { } name && !_operations.Contains(name, StringComparer.Ordinal))
                {
                    check.Report(operation, $"{Quoted.Of(name)} is none of the operations {string.Join(", ", _operations)}");
                }
            }
        }
    }

    private static void CheckList(ManifestCursor rule, ManifestCursor list, FieldCheck check)
    {
        var name = list.Segment.Key!;
        if (rule.IsPresent && FieldValue.IsEmpty(list))
        {
            check.ReportLack(list.Owner, $"a rule has no {name}");
        }
        else if (name != "resources" && list.Items.Count > 1 && list.Items.Any(item => item.Is(Any)))
        {
            check.Report(list, $"{name} has '{Any}', which is all of them, and others");
        }
    }

    // An item with a star is compared with those behind it.
    private static void CheckSubresources(IReadOnlyList<ManifestCursor> items, FieldCheck check)
    {
        var (all, everywhere) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in items)
        {
            check.IsNotEmpty(item);
            if (item.String?.Split(['/'], 2) is not [var resource, var part])
            {
                continue;
            }

            if (all.Contains(resource) || everywhere.Contains(part))
            {
                check.Report(item, $"'{item.String}' is among {(all.Contains(resource) ? $"'{resource}/{Any}'" : $"'{Any}/{part}'")} before it");
            }

            (part == Any ? all : resource == Any ? everywhere : []).Add(part == Any ? resource : part);
        }
    }

    // Before a star, the API server takes other resources.
    private static void CheckResources(ManifestCursor resources, FieldCheck check)
    {
        CheckSubresources(resources.Items, check);
        var items = resources.Items;
        if (items.Count > 1 && items.Any(item => item.Is("*/*")))
        {
            check.Report(resources, "resources has '*/*', which is all of them, and others");
        }
        else if (items.Any(item => item.Is(Any)) && items.LastOrDefault(item => item.String?.IndexOf('/') < 0) is { } last && !last.Is(Any))
        {
            check.Report(resources, $"resources has '{Any}', which is all of them, and others");
        }
    }
}
