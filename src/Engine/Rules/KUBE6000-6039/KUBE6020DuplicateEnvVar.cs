using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6020: two entries of a container set one environment variable, of which the last one wins.</summary>
internal sealed class KUBE6020DuplicateEnvVar() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE6020",
    Name = "DuplicateEnvVar",
    Title = "Declare each environment variable once",
    MessageFormat = "{0} declares the environment variable '{1}' twice; the last one counts",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/",
    PeerChecks = [PeerCheck.KubeLinter("duplicate-env-var"), PeerCheck.KubeScore("environment-variable-key-duplication")],
})
{
    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var items = container.Cursor.ItemsOf("env");
        if (items.Count < 2)
        {
            return;
        }

        var last = new Dictionary<string, ManifestCursor>(StringComparer.Ordinal);
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (items[i]["name"].String is not { Length: > 0 } name)
            {
                continue;
            }

            if (!last.TryGetValue(name, out var later))
            {
                last[name] = items[i];
            }
            else if (!MayReferTo(later, name))
            {
                Report(items[i], later, name, container, context);
            }
        }
    }

    private static void Report(ManifestCursor entry, ManifestCursor later, string name, Container container, RuleContext context)
    {
        RuleFix[] fixes = entry.Node!.IsWhollyKnown() && NodeEquality.AreEqual(entry.Node, later.Node!) ? [RuleFix.Safe("Remove the earlier entry", ManifestEdit.Remove(entry))] : [];
        context.ReportRelated(later["name"], [container.Description, name], [RelatedPlace.At(entry["name"], "the earlier entry is here")], fixes);
    }

    // A later value may extend the earlier one: PATH=/opt/bin:$(PATH).
    private static bool MayReferTo(ManifestCursor entry, string name) => entry["value"] is { IsAbsent: false } value && value.Text?.Contains($"$({name})") != false;
}
