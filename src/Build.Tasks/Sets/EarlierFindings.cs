using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;
using KubeGuard.Cluster.Rules;
using KubeGuard.Rules;

namespace KubeGuard.Build.Sets;

/// <summary>The findings of an earlier build in a set of which some files have changed since, as far as they are still the same.</summary>
/// <param name="Findings">The findings of the rules that the changes do not affect, at their new places.</param>
/// <param name="Affected">The rules that have to run again.</param>
/// <param name="Labels">The labels by which the rules tell the pods of the set apart, if no rule has to run again.</param>
internal sealed record EarlierFindings(IReadOnlyList<ManifestFinding> Findings, IReadOnlyList<SetRule> Affected, PodLabels Labels)
{
    /// <summary>Finds them.</summary>
    /// <param name="known">The results of the earlier build, whose set had the same frame.</param>
    /// <param name="files">The files of the set.</param>
    /// <param name="rules">The rules that are on.</param>
    /// <param name="cache">What the earlier build kept of the files.</param>
    /// <returns><see langword="null"/> if a change may affect every rule, or the places of findings are not certain.</returns>
    public static EarlierFindings? Find(CachedSet known, IReadOnlyList<SetInput> files, IReadOnlyList<SetRule> rules, ValidationCache cache)
    {
        var moved = new MovedFindings();
        var labels = known.Labels.Copy();
        var affected = new AffectedRules(rules, labels.TryReplace);
        foreach (var (input, extract) in files)
        {
            if (cache.Find(input.File)?.Extract is not { } earlier)
            {
                return null;
            }

            if (earlier.ContentFingerprint == extract.ContentFingerprint)
            {
                if (earlier.PlacesFingerprint != extract.PlacesFingerprint)
                {
                    moved.Add(input.File.Path, earlier, extract);
                }
            }
            else if (!TryCompare(earlier.Read(input.File.Path, input.Policy), extract.Read(input.File.Path, input.Policy), affected, moved))
            {
                return null;
            }
        }

        var again = new HashSet<RuleDescriptor>(affected.Rules.Select(rule => rule.Descriptor));
        return moved.Find(known.Findings.Where(finding => !again.Contains(finding.Rule))) is { } findings ? new EarlierFindings(findings, affected.Rules, labels) : null;
    }

    private static bool TryCompare(FileExtract earlier, FileExtract now, AffectedRules affected, MovedFindings moved)
    {
        if (earlier.IsWhole != now.IsWhole || earlier.Comments.Count + now.Comments.Count > 0 || earlier.Objects.Count != now.Objects.Count)
        {
            return false;
        }

        for (var i = 0; i < now.Objects.Count; i++)
        {
            var (old, current) = (earlier.Objects[i], now.Objects[i]);
            if (old.Document != current.Document || !old.Place.Equals(current.Place) || !affected.TryAdd(old.Value, current.Value))
            {
                return false;
            }

            moved.Add(old.Value, current.Value);
        }

        return true;
    }
}
