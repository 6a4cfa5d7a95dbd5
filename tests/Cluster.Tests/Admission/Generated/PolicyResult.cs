namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>The result of a policy for an object.</summary>
/// <param name="Messages">The messages; none if the object complies.</param>
/// <param name="Error">The error of the evaluation; <see langword="null"/> if there is none.</param>
internal sealed record PolicyResult(IReadOnlyList<string> Messages, string? Error)
{
    private const string Separator = "; ";

    /// <summary>Determines whether an object has just these findings, whatever their order; several about one container may be one message.</summary>
    public bool HasJust(IReadOnlyList<string> findings)
    {
        var others = findings.OrderByDescending(finding => finding.Length).ToList();
        return Error is null && Messages.All(message => IsMadeOf(message + Separator, others)) && others.Count == 0;
    }

    private static bool IsMadeOf(string text, List<string> findings)
    {
        while (text.Length > 0)
        {
            if (findings.Find(finding => text.StartsWith(finding + Separator, StringComparison.Ordinal)) is not { } next)
            {
                return false;
            }

            findings.Remove(next);
            text = text[(next.Length + Separator.Length)..];
        }

        return true;
    }

    public override string ToString() => Error ?? $"[{string.Join(" | ", Messages)}]";
}
