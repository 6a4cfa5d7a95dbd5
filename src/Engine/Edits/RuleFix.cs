namespace KubeGuard.Edits;

/// <summary>One way to fix a finding: the edits that belong together.</summary>
internal sealed class RuleFix
{
    private readonly Func<FixObjection?>? _objection;

    internal RuleFix(FixSafety safety, string title, string? requirement, IReadOnlyList<ManifestEdit> edits, Func<FixObjection?>? objection = null)
    {
        Safety = safety;
        Title = title;
        Requirement = requirement;
        Edits = edits;
        _objection = objection;
    }

    /// <summary>The effect that it may have on a workload that works.</summary>
    public FixSafety Safety { get; }

    /// <summary>The effect in the imperative, such as <c>Drop all capabilities</c>.</summary>
    public string Title { get; }

    /// <summary>The title that a person chooses, which also says what is left to do: <c>Drop all capabilities (review)</c>.</summary>
    public string Label => Title + FixSafetyText.SuffixOf([Safety]);

    /// <summary>
    /// The requirement that the workload must meet from now on, as the end of <c>12 containers must now …</c>;
    /// <see langword="null"/> unless the fix is to be reviewed.
    /// </summary>
    public string? Requirement { get; }

    /// <summary>The edits, all to be applied.</summary>
    public IReadOnlyList<ManifestEdit> Edits { get; }

    /// <summary><see langword="true"/> if it changes only the analyzed object.</summary>
    public bool IsOfAnalyzedObject => Edits.All(edit => edit.Object == EditTarget.AnalyzedObject);

    /// <summary>A fix after which every working workload behaves as before.</summary>
    /// <param name="title">What it does.</param>
    /// <param name="edits">The edits, all to be applied.</param>
    public static RuleFix Safe(string title, params ManifestEdit[] edits) => new(FixSafety.Safe, title, null, edits);

    /// <summary>A fix after which a working workload may stop working.</summary>
    /// <param name="title">What it does.</param>
    /// <param name="requirement">What the workload must do from now on, as the end of <c>12 containers must now …</c>.</param>
    /// <param name="edits">The edits, all to be applied.</param>
    public static RuleFix Review(string title, string requirement, params ManifestEdit[] edits) => new(FixSafety.Review, title, requirement, edits);

    /// <summary>A fix that writes a name or number that somebody must replace.</summary>
    /// <param name="title">What it does.</param>
    /// <param name="edits">The edits, all to be applied.</param>
    public static RuleFix Placeholder(string title, params ManifestEdit[] edits) => new(FixSafety.Placeholder, title, null, edits);

    /// <summary>The same fix with an objection that the manifests may raise.</summary>
    /// <param name="objection">Finds the objection. It is called only where fixes are applied without being chosen one
    /// by one, so it may look at other objects.</param>
    public RuleFix Unless(Func<FixObjection?> objection) => new(Safety, Title, Requirement, Edits, objection);

    /// <summary>Finds the reason not to apply it unasked; <see langword="null"/> if there is none.</summary>
    public FixObjection? FindObjection() => _objection?.Invoke();
}
