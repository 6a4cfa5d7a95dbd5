namespace KubeGuard.Build.Validation;

/// <summary>The order of findings in a report: by file, line, column and ID.</summary>
internal sealed class FindingOrder : IComparer<ManifestFinding>
{
    public static readonly FindingOrder Instance = new();

    public int Compare(ManifestFinding? x, ManifestFinding? y)
    {
        var order = string.CompareOrdinal(x!.Location.File, y!.Location.File);
        order = order != 0 ? order : x.Location.Line.CompareTo(y.Location.Line);
        order = order != 0 ? order : x.Location.Column.CompareTo(y.Location.Column);
        return order != 0 ? order : string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
    }
}
