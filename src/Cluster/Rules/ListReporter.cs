using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>Reports differences from lists of connections: at the policy that decides, otherwise in the list.</summary>
/// <param name="lists">The lists at which the rule is on.</param>
/// <param name="rule">The rule.</param>
/// <param name="context">The set.</param>
internal sealed class ListReporter(IReadOnlyList<SetObject> lists, RuleDescriptor rule, SetContext context)
{
    /// <summary>Reports at the policy that decides; <see langword="false"/> if none does, or if the rule is off there.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="text">The rest of the message after the name of the policy.</param>
    /// <param name="line">The line that it is about, if there is one.</param>
    public bool TryReportAtPolicy(ConnectionReason reason, string text, ManifestCursor? line)
    {
        if (reason.Policy is not { } policy || context.Set.Objects.FirstOrDefault(item => ReferenceEquals(item.Value, policy.Object)) is not { } target
            || target.Policy.SeverityOf(rule) == RuleSeverity.None)
        {
            return false;
        }

        context.Report(target, reason.Place!, [policy.Object.Subject, text], related: line is null ? [] : [RelatedPlace.At(line, "the line of the list is here")]);
        return true;
    }

    /// <summary>Reports in a list.</summary>
    /// <param name="place">The place in a list; the first list if there is none.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void ReportInList(ManifestCursor? place, params string[] arguments)
    {
        var target = lists.FirstOrDefault(list => place is not null && ReferenceEquals(RootOf(place), list.Root)) ?? (place is null ? lists[0] : null);
        if (target is not null)
        {
            context.Report(target, place ?? target.Root[DeclaredList.AllowField], arguments);
        }
    }

    private static ManifestCursor RootOf(ManifestCursor place) => place.Parent is { } parent ? RootOf(parent) : place;
}
