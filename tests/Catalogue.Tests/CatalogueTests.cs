using System.Text.RegularExpressions;
using KubeGuard.Cluster.Rules;
using KubeGuard.CSharp;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

public sealed class CatalogueTests
{
    private const int MaxFiles = 40;

    private static readonly Dictionary<string, string> _categories = new(StringComparer.Ordinal)
    {
        ["KUBE10"] = RuleCategory.PodSecurityBaseline,
        ["KUBE11"] = RuleCategory.PodSecurityRestricted,
        ["KUBE12"] = RuleCategory.Hardening,
        ["KUBE2"] = RuleCategory.Network,
        ["KUBE3"] = RuleCategory.Images,
        ["KUBE4"] = RuleCategory.Resources,
        ["KUBE5"] = RuleCategory.Access,
        ["KUBE6"] = RuleCategory.Validity,
        ["KUBE9"] = RuleCategory.Tool,
    };

    public static TheoryData<string> Ids => [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_class_is_in_the_catalogue_in_the_order_of_the_IDs() =>
        Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract && type != typeof(KnownFieldRule)).OrderBy(type => type.Name, StringComparer.Ordinal),
            RuleCatalog.Rules.Select(rule => rule.GetType()));

    [Fact]
    public void Every_class_of_a_rule_about_sets_is_in_their_catalogue_in_the_order_of_the_IDs() =>
        Assert.Equal(
            typeof(SetRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SetRule)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal),
            SetRuleCatalog.Rules.Select(rule => rule.GetType()));

    [Fact]
    public void Every_class_of_a_rule_that_only_the_build_runs_is_in_their_catalogue_in_the_order_of_the_IDs() =>
        Assert.Equal(
            typeof(BuildRuleCatalog).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal),
            BuildRuleCatalog.Rules.Select(rule => rule.GetType()));

    [Fact]
    public void Every_descriptor_of_a_rule_that_only_the_build_runs_has_its_rule() =>
        Assert.Equal(RuleCatalog.Descriptors.Where(rule => rule.Scope == RuleScope.Schema), BuildRuleCatalog.Rules.Select(rule => rule.Descriptor));

    [Fact]
    public void Every_descriptor_of_a_rule_about_sets_has_its_rule() =>
        Assert.Equal(RuleCatalog.Descriptors.Where(rule => rule.MayBeOfSet), SetRuleCatalog.Rules.Select(rule => rule.Descriptor));

    [Fact]
    public void Every_class_with_an_ID_has_a_descriptor() =>
        Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(type => Regex.IsMatch(type.Name, "^KUBE[0-9]{4}")).Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleCatalog.Descriptors.Select(rule => rule.Id + rule.Name));

    [Fact]
    public void IDs_are_unique_and_ascend() =>
        Assert.Equal(Identifiers.Distinct().Order(StringComparer.Ordinal), Identifiers);

    [Fact]
    public void Names_and_titles_are_unique()
    {
        Assert.Distinct(RuleCatalog.Descriptors.Select(rule => rule.Name));
        Assert.Distinct(RuleCatalog.Descriptors.Select(rule => rule.Title));
    }

    [Fact]
    public void Every_rule_has_a_test_class_of_its_own() =>
        Assert.All(RuleCatalog.Rules.Select(rule => rule.Descriptor), rule => Assert.True(IsInItsFolder("tests/Engine.Tests/Rules", $"{rule.Id}{rule.Name}Tests.cs"), rule.ToString()));

    [Fact]
    public void Every_rule_of_the_build_has_a_file_and_a_test_class_of_its_own() =>
        Assert.All(OfTheBuild, rule =>
        {
            Assert.True(IsInItsFolder("src/Cluster/Rules", $"{rule.Id}{rule.Name}Rule.cs"), rule.ToString());
            Assert.True(IsInItsFolder("tests/Cluster.Tests/Rules", $"{rule.Id}{rule.Name}Tests.cs"), rule.ToString());
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Source_file_is_named_for_ID_and_name(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        Assert.True(IsInItsFolder("src/Engine/Rules", $"{rule.Id}{rule.Name}.cs"));
    }

    [Fact]
    public void A_folder_of_rules_can_be_looked_through() =>
        Assert.All(Directory.GetDirectories(Repository.PathOf("src/Engine/Rules"), "KUBE*"), folder => Assert.InRange(Directory.GetFiles(folder).Length, 1, MaxFiles));

    [Theory]
    [MemberData(nameof(Ids))]
    public void ID_is_KUBE_and_four_digits(string id) => Assert.Matches("^KUBE[0-9]{4}$", id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Name_is_in_Pascal_case(string id) => Assert.Matches("^([A-Z][a-z0-9]+|[A-Z]+(?=[A-Z][a-z]|$))+$", RuleCatalog.Find(id)!.Name);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Category_fits_the_range_of_the_ID(string id) =>
        Assert.Equal(_categories.Single(range => id.StartsWith(range.Key, StringComparison.Ordinal)).Value, RuleCatalog.Find(id)!.Category);

    [Fact]
    public void A_rule_that_analyzes_an_object_has_the_scope_of_one() =>
        Assert.All(RuleCatalog.Rules, rule => Assert.True(rule.Descriptor.Scope == RuleScope.Object, rule.Descriptor.ToString()));

    [Fact]
    public void A_rule_of_the_build_is_not_run_by_the_compiler() =>
        Assert.All(OfTheBuild.Except(RuleCatalog.CompilerRules.Select(rule => rule.Descriptor)), rule => Assert.False(rule.IsReportedByCompiler, rule.ToString()));

    [Fact]
    public void The_compiler_reports_rules_about_objects_their_suppressions_and_rules_that_fail() => Assert.Equal(
        RuleCatalog.CompilerRules.Select(rule => rule.Descriptor.Id).Order(StringComparer.Ordinal).Concat(["KUBE9002", "KUBE9008", "KUBE9009", "KUBE9010"]),
        new KubernetesObjectAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id));

    [Fact]
    public void What_front_ends_find_has_the_scope_of_a_file_or_of_the_tool() =>
        Assert.All(
            RuleCatalog.Descriptors.Except(RuleCatalog.Rules.Select(rule => rule.Descriptor)).Except(OfTheBuild),
            rule => Assert.True(rule.Scope is RuleScope.File or RuleScope.Tool, rule.ToString()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Title_is_one_line_that_starts_with_a_capital_and_has_no_final_dot(string id) =>
        Assert.Matches(@"^[A-Z][^\r\n]*[^.\s]$", RuleCatalog.Find(id)!.Title);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Message_is_one_line_without_final_dot(string id)
    {
        // Two sentences, as the second asks for a report.
        var mayEndWithDot = id == KUBE9002RuleFailed.Descriptor.Id;
        Assert.Matches(mayEndWithDot ? @"^[^\r\n]+$" : @"^[^\r\n]*[^.\s]$", RuleCatalog.Find(id)!.MessageFormat);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Message_uses_placeholders_from_zero_without_a_gap(string id)
    {
        var used = Regex.Matches(RuleCatalog.Find(id)!.MessageFormat, @"\{([0-9]+)\}").Select(match => int.Parse(match.Groups[1].Value)).Distinct().Order();
        Assert.Equal(Enumerable.Range(0, used.Count()), used);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_link_leads_to_the_documentation_of_Kubernetes_or_of_the_tool_in_question(string id)
    {
        var others = RuleCatalog.Find(id)!.Category switch
        {
            RuleCategory.Tool => @"|learn\.microsoft\.com|helm\.sh",
            RuleCategory.Network => @"|network-policy-api\.sigs\.k8s\.io|gateway-api\.sigs\.k8s\.io|kubernetes\.github\.io|docs\.tigera\.io",
            _ => "",
        };
        Assert.Matches(
            $@"^https://(kubernetes\.io{others})/",
            RuleCatalog.Find(id)!.StandardUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Options_have_snake_case_names_and_valid_defaults(string id)
    {
        var options = RuleCatalog.Find(id)!.Options;
        Assert.Distinct(options.Select(option => option.Name));
        Assert.All(options, option =>
        {
            Assert.Matches("^[a-z0-9]+(_[a-z0-9]+)*$", option.Name);
            Assert.True(option.IsValid(option.DefaultText));
            Assert.EndsWith(".", option.Description);
        });
    }

    [CorpusFact]
    public void Agrees_with_the_shared_list_of_rules() => Assert.All(
        RuleCatalog.Descriptors.Where(rule => SharedRules.Find(rule.Id) is not null),
        rule => Assert.Equal(SharedRules.Find(rule.Id), new SharedRule(rule.Name, SharedTitleOf(rule), SharedSeverityOf(rule))));

    // Since KUBE2003 reports namespaces in which nothing is isolated, KUBE2001 is left with the workload that somebody has forgotten.
    // KUBE2607 is a suggestion unless another policy of the set makes it worse.
    // The rules about the project's own policies are on, since without policies they do nothing.
    private static string SharedSeverityOf(RuleDescriptor rule) =>
        rule.Id is "KUBE6201" or "KUBE6202" or "KUBE9001" ? SeverityText.Of(RuleSeverity.None)
        : rule == KUBE2001IngressNotIsolated.Descriptor || rule == KUBE2607CalicoOrderOmitted.Data ? SeverityText.Of(RuleSeverity.Suggestion) : SeverityText.Of(rule.DefaultSeverity);

    private static IEnumerable<RuleDescriptor> OfTheBuild => BuildRuleCatalog.Rules.Select(rule => rule.Descriptor).Concat(SetRuleCatalog.Rules.Select(rule => rule.Descriptor));

    private static IEnumerable<string> Identifiers => RuleCatalog.Descriptors.Select(rule => rule.Id);

    // A folder is for a hundred IDs, or for a part of them where it would have too many files: KUBE10xx, KUBE6000-6039.
    private static bool IsInItsFolder(string root, string file)
    {
        var number = file["KUBE".Length..8];
        return Directory.GetFiles(Repository.PathOf(root), file, SearchOption.AllDirectories) is [var path]
            && Path.GetFileName(Path.GetDirectoryName(path)!)["KUBE".Length..].Split('-') switch
            {
                [var range] => range == number[..2] + "xx",
                [var first, var last] => string.CompareOrdinal(first, number) <= 0 && string.CompareOrdinal(number, last) <= 0,
                _ => false,
            };
    }

    // In the shared list, those of rules about networks name a condition, and several have the same one.
    private static string SharedTitleOf(RuleDescriptor rule) => rule.Category == RuleCategory.Network ? SharedRules.Find(rule.Id)!.Title : rule.Title;
}
