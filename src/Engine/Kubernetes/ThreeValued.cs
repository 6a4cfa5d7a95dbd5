namespace KubeGuard.Kubernetes;

/// <summary>Three-valued logic, in which <see langword="null"/> means unknown.</summary>
internal static class ThreeValued
{
    /// <summary>Disjunction: yes if one of the answers is, and unknown if one of them is unknown or missing.</summary>
    /// <param name="answers">The known answers.</param>
    /// <param name="isComplete">Whether there are certainly no others.</param>
    public static bool? Any(IEnumerable<bool?> answers, bool isComplete)
    {
        bool? any = isComplete ? false : null;
        foreach (var answer in answers)
        {
            if (answer == true)
            {
                return true;
            }

            any = answer is null ? null : any;
        }

        return any;
    }

    /// <summary>Conjunction of two answers.</summary>
    public static bool? All(bool? first, bool? second) => first & second;

    /// <summary>Conjunction: no if one of the answers is, and otherwise unknown if one of them is.</summary>
    public static bool? All(params bool?[] answers) =>
        Array.IndexOf(answers, false) >= 0 ? false
        : Array.IndexOf(answers, null) >= 0 ? null
        : true;
}
