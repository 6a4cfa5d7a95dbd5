using System.Text.Json;
using KubeGuard.Build.Tasks.Tests.Fixing;
using KubeGuard.Edits;

namespace KubeGuard.Build.Tasks.Tests.Sarif;

/// <summary>Fixes in a SARIF log that change several files or create one.</summary>
public sealed class SarifWideFixTests : IDisposable
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  serviceAccountName: web\n";

    private TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_fix_has_the_changes_of_each_file()
    {
        Use(FixingRule.ChangingAccount()).Manifest("web.yaml", Pod).Manifest("account.yaml", FixingRule.Account);

        Assert.Equal(["account.yaml(4,12): \\nautomountServiceAccountToken: false", "web.yaml(4,10): \\n  labels:\\n    token: \"off\""], Changes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fix_follows_the_other_file_where_the_own_one_is_as_before()
    {
        Use(FixingRule.ChangingAccount()).Manifest("web.yaml", Pod).Manifest("account.yaml", FixingRule.Account);
        _test.Task.CacheFile = "obj/cache";
        Changes();
        _test.Write("account.yaml", "# ours\n" + FixingRule.Account);

        Assert.Contains("account.yaml(5,12): \\nautomountServiceAccountToken: false", Changes());
    }

    [Fact]
    public void A_new_document_is_text_behind_the_last_one()
    {
        Use(FixingRule.CreatingAccount()).Manifest("web.yaml", Pod);

        Assert.Equal(["web.yaml(7,1): ---\\napiVersion: v1\\nkind: ServiceAccount\\nmetadata:\\n  name: web\\n"], Changes());
    }

    [Fact]
    public void A_new_file_is_text_at_its_start()
    {
        Use(FixingRule.CreatingAccount(new EditTarget.New(FileName: "account.yaml"))).Manifest("web.yaml", Pod);

        Assert.Equal(["account.yaml(1,1): apiVersion: v1\\nkind: ServiceAccount\\nmetadata:\\n  name: web\\n"], Changes());
    }

    [Fact]
    public void A_fix_that_cannot_be_made_is_left_out()
    {
        Use(FixingRule.CreatingAccount(new EditTarget.New(FileName: "account.yaml"))).Manifest("web.yaml", Pod).Write("account.yaml", "");

        Assert.Empty(Changes());
    }

    [Fact]
    public void A_fix_of_a_rule_about_the_set_follows_the_text_of_the_files()
    {
        Use(new ValidateKubernetesManifests { AnalyzedRules = [], AnalyzedSetRules = [FixingSetRule.CreatingAccount()], SarifFile = "log.sarif" }).Manifest("web.yaml", Pod);
        _test.Task.CacheFile = "obj/cache";
        Assert.Equal(["web.yaml(7,1): ---\\napiVersion: v1\\nkind: ServiceAccount\\nmetadata:\\n  name: web\\n"], Changes());
        _test.Write("web.yaml", Pod + "# end\n");

        Assert.Equal(["web.yaml(8,1): ---\\napiVersion: v1\\nkind: ServiceAccount\\nmetadata:\\n  name: web\\n"], Changes());
    }

    private TaskTest Use(FixingRule rule) => Use(new ValidateKubernetesManifests { AnalyzedRules = [rule], SarifFile = "log.sarif" });

    private TaskTest Use(ValidateKubernetesManifests task)
    {
        _test.Dispose();
        _test = new TaskTest(task);
        return _test;
    }

    private IReadOnlyList<string> Changes()
    {
        _test.Execute();
        var log = JsonDocument.Parse(File.ReadAllText(Path.Combine(_test.Folder, "log.sarif"))).RootElement;
        Assert.Empty(SarifSchema.ErrorsIn(log));
        var result = Assert.Single(log.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList());
        return !result.TryGetProperty("fixes", out var fixes) ? [] :
        [
            .. from change in Assert.Single(fixes.EnumerateArray().ToList()).GetProperty("artifactChanges").EnumerateArray()
               from replacement in change.GetProperty("replacements").EnumerateArray()
               let region = replacement.GetProperty("deletedRegion")
               let name = Path.GetFileName(change.GetProperty("artifactLocation").GetProperty("uri").GetString())
               let text = replacement.GetProperty("insertedContent").GetProperty("text").GetString()!.Replace("\n", "\\n", StringComparison.Ordinal)
               select $"{name}({region.GetProperty("startLine")},{region.GetProperty("startColumn")}): {text}",
        ];
    }
}
