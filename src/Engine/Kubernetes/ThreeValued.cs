namespace KubeGuard.Kubernetes;

/// <summary>Logic over answers of which <see langword="null"/> means that the answer is not known.</summary>
internal static class ThreeValued
{
    /// <summary>Whether one of several answers is yes.</summary>
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

    /// <summary>Whether all of several answers are yes: no if one is, and unknown if one of the others is.</summary>
    public static bool? All(params bool?[] answers) =>
        Array.IndexOf(answers, false) >= 0 ? false
        : Array.IndexOf(answers, null) >= 0 ? null
        : true;
}
