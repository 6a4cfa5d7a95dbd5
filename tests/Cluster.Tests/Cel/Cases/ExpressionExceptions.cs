namespace KubeGuard.Cluster.Tests.Cel.Cases;

/// <summary>Cases of the data set that do not agree, each with its reason.</summary>
internal static class ExpressionExceptions
{
    private const string OfCustomResources = "Lists of the types set and map compare without order and merge by key, in rules of custom resources only. No policy has such lists.";
    private const string OfUnitTest = "A function that only this unit test adds to the environment.";
    private const string LostSpaces = "The data set lost the narrow no-break spaces that the API server prints around the sign.";

    private const string OfPolicies = "Policies always have an authorizer here. Message expressions, which have none, cannot be decided if they use it.";

    /// <summary>The reasons by the names of the cases.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["expr-00128"] = LostSpaces,
        ["expr-00243"] = OfCustomResources,
        ["expr-00244"] = OfCustomResources,
        ["expr-00248"] = OfCustomResources,
        ["expr-00249"] = OfCustomResources,
        ["expr-00538"] = OfCustomResources,
        ["expr-00833"] = OfUnitTest,
        ["expr-00866"] = OfPolicies,
    };
}
