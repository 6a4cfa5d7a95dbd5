using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The rules about validity over objects whose verdict by the API server is known.</summary>
public sealed class ValidationCaseTests
{
    [CorpusFact]
    public void Every_refused_object_is_reported_at_its_field()
    {
        var missed = Cases()
            .Where(item => item.Verdict == "refused" && !ValidationExceptions.Missed.ContainsKey(item.Id) && !item.Find().Any(finding => item.IsNear(finding.Path)))
            .Select(item => $"{item.Id} at {item.Field}: {string.Join(", ", item.Find().Select(finding => $"{finding.Descriptor.Id} {finding.Path}"))}");

        AssertNone(missed);
    }

    [CorpusFact]
    public void No_accepted_object_is_reported()
    {
        var reported = Cases()
            .Where(item => item.Verdict == "accepted" && !ValidationExceptions.Reported.ContainsKey(item.Id) && item.Find().Count > 0)
            .Select(item => $"{item.Id}: {item.Find()[0].Descriptor.Id} {item.Find()[0].Message}");

        AssertNone(reported);
    }

    [CorpusFact]
    public void An_object_that_is_accepted_with_a_warning_has_no_error()
    {
        var reported = Cases()
            .Where(item => item.Verdict == "warned" && item.Find().Any(finding => finding.Severity == RuleSeverity.Error))
            .Select(item => $"{item.Id}: {item.Find()[0].Message}");

        AssertNone(reported);
    }

    [CorpusFact]
    public void Earlier_versions_have_their_own_verdict()
    {
        var wrong =
            from item in Cases()
            from version in item.Earlier
            where version.Value is "accepted" or "refused" && !ValidationExceptions.Earlier.ContainsKey(item.Id)
            let errors = item.Find(version.Key).Where(finding => !finding.IsAdvice).ToList()
            where errors.Count > 0 != (version.Value == "refused")
            select $"{item.Id} in 1.{version.Key}, {version.Value}: {string.Join(", ", errors)}";

        AssertNone(wrong);
    }

    [CorpusFact]
    public void Every_exception_is_needed()
    {
        var cases = Cases().ToDictionary(item => item.Id);

        AssertNone(ValidationExceptions.Missed.Keys.Where(id => cases[id].Find().Any(finding => cases[id].IsNear(finding.Path))));
        AssertNone(ValidationExceptions.Reported.Keys.Where(id => cases[id].Find().Count == 0));
    }

    private static void AssertNone(IEnumerable<string> lines) => Assert.True(!lines.Any(), string.Join('\n', lines));

    private static IEnumerable<ValidationCase> Cases() => ValidationCase.ReadAll();
}
