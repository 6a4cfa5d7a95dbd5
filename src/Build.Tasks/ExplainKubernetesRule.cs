using KubeGuard.Build.Pages;
using KubeGuard.Manifests;
using KubeGuard.Rules;
using Microsoft.Build.Framework;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that prints the page of a rule.</summary>
public sealed class ExplainKubernetesRule : Microsoft.Build.Utilities.Task
{
    private const string Property = "KubeGuardRule";

    /// <summary>The ID or the name of the rule; case is ignored.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The project file, where a wrong property is reported.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Shows a text to a person at a terminal whose logger shows no messages.</summary>
    internal Action<string> Notice { get; init; } = TerminalNotice.Write;

    /// <inheritdoc/>
    public override bool Execute()
    {
        var wanted = Rule.Trim();
        if (RuleCatalog.Descriptors.FirstOrDefault(rule => Is(rule.Id, wanted) || Is(rule.Name, wanted)) is not { } found)
        {
            var words = RuleCatalog.Descriptors.SelectMany(rule => new[] { rule.Id, rule.Name });
            return Fail(wanted.Length == 0 ? $"{Property} is not set; name a rule, as in -p:{Property}=KUBE1102" : $"'{wanted}' is no rule of KubeGuard{Spelling.Suggest(wanted, words)}");
        }

        var page = RulePages.Of(found).Markdown;
        Log.LogMessage(MessageImportance.High, "{0}", page);
        Notice(page);
        return true;
    }

    private static bool Is(string word, string wanted) => string.Equals(word, wanted, StringComparison.OrdinalIgnoreCase);

    private bool Fail(string reason)
    {
        Log.LogError(null, KUBE9005InvalidSetting.Descriptor.Id, null, null, ProjectFile, 0, 0, 0, 0, "{0}", reason);
        return false;
    }
}
