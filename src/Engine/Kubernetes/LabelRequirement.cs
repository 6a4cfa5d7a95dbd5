using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// One requirement of a <see cref="LabelSelector"/>: an entry of <c>matchLabels</c> or an item of <c>matchExpressions</c>
/// (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements).
/// </summary>
/// <param name="Key">The key of the label; <see langword="null"/> if it is not known.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Values">The values that are known.</param>
/// <param name="HasAllValues">Whether there are certainly no other values.</param>
internal sealed record LabelRequirement(string? Key, LabelOperator Operator, IReadOnlyList<KnownText> Values, bool HasAllValues)
{
    /// <summary>Indicates whether all parts of it are known.</summary>
    public bool IsKnown => Key is not null && Operator != LabelOperator.Unknown && HasAllValues && Values.All(value => value.IsComplete);

    /// <summary>The requirement that exactly the labels satisfy that do not satisfy this one.</summary>
    public LabelRequirement Negated => this with
    {
        Operator = Operator switch
        {
            LabelOperator.In => LabelOperator.NotIn,
            LabelOperator.NotIn => LabelOperator.In,
            LabelOperator.Exists => LabelOperator.DoesNotExist,
            LabelOperator.DoesNotExist => LabelOperator.Exists,
            _ => LabelOperator.Unknown,
        },
    };

    /// <summary>Reads an entry of <c>matchLabels</c>.</summary>
    public static LabelRequirement OfLabel(ManifestCursor entry) =>
        new(entry.Segment.Key!, LabelOperator.In, [entry.Text ?? KnownText.Unknown], HasAllValues: true);

    /// <summary>Reads an item of <c>matchExpressions</c>.</summary>
    public static LabelRequirement OfExpression(ManifestCursor item) => new(
        item["key"].String,
        OperatorOf(item["operator"].String),
        [.. item["values"].Items.Select(value => value.Text ?? KnownText.Unknown)],
        item["values"].IsComplete);

    /// <summary>
    /// Determines whether labels satisfy it; <see langword="null"/> if it or the labels are not known well enough.
    /// </summary>
    public bool? Accepts(LabelSet labels) => Key is null ? null : Operator switch
    {
        LabelOperator.In => labels.Has(Key, Includes),
        LabelOperator.NotIn => !labels.Has(Key, Includes),
        LabelOperator.Exists => labels.Has(Key),
        LabelOperator.DoesNotExist => !labels.Has(Key),
        _ => null,
    };

    /// <summary>Indicates whether some label satisfies several requirements at once, all of one key and known.</summary>
    public static bool CanAllHold(IReadOnlyList<LabelRequirement> requirements)
    {
        if (requirements.All(requirement => requirement.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist))
        {
            return true;
        }

        var excluded = requirements.Where(requirement => requirement.Operator == LabelOperator.NotIn).SelectMany(requirement => requirement.Values).ToList();
        var allowed = requirements.Where(requirement => requirement.Operator == LabelOperator.In).Select(requirement => requirement.Values.Except(excluded)).ToList();
        return requirements.All(requirement => requirement.Operator != LabelOperator.DoesNotExist)
            && (allowed.Count == 0 || allowed.Aggregate((one, other) => one.Intersect(other)).Any());
    }

    /// <summary>The requirement as a person would write it; equal ones have the same text.</summary>
    public override string ToString() => Operator switch
    {
        LabelOperator.In when Values.Count == 1 => $"{Key}={Values[0]}",
        LabelOperator.In => $"{Key} in ({ValuesText})",
        LabelOperator.NotIn => $"{Key} notin ({ValuesText})",
        LabelOperator.Exists => $"{Key}",
        LabelOperator.DoesNotExist => $"!{Key}",
        _ => $"{Key} ?",
    };

    private string ValuesText => string.Join(",", Values.Select(value => value.ToString()).Distinct().OrderBy(value => value, StringComparer.Ordinal));

    // Without a lambda, which would cost an allocation for every label that a selector is compared with.
    private bool? Includes(KnownText value)
    {
        bool? any = HasAllValues ? false : null;
        for (var i = 0; i < Values.Count; i++)
        {
            var answer = value.Is(Values[i]);
            if (answer == true)
            {
                return true;
            }

            any = answer is null ? null : any;
        }

        return any;
    }

    private static LabelOperator OperatorOf(string? text) => text switch
    {
        "In" => LabelOperator.In,
        "NotIn" => LabelOperator.NotIn,
        "Exists" => LabelOperator.Exists,
        "DoesNotExist" => LabelOperator.DoesNotExist,
        _ => LabelOperator.Unknown,
    };
}
