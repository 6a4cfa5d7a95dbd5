namespace InsecureOperator;

/// <summary>The shop as built from one pull request.</summary>
public sealed record Preview(int PullRequest, string Tag)
{
    public string Namespace => $"preview-{PullRequest}";

    public string Host => $"pr-{PullRequest}.preview.shop.example";

    public IDictionary<string, string> LabelsOf(string component) => new Dictionary<string, string>
    {
        ["app.kubernetes.io/name"] = component,
        ["app.kubernetes.io/part-of"] = "shop",
        ["preview.shop.example/pull-request"] = PullRequest.ToString(),
    };
}
