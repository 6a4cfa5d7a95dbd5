using static KubeGuard.CSharp.CodeFixes.Tests.Edit;
using static KubeGuard.CSharp.CodeFixes.Tests.EditVerifier;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>Lists with conditional parts: additions are unconditional.</summary>
public class ConditionalCodeTests
{
    [Theory]
    [InlineData("#if !DEBUG\n    Privileged = true,\n#endif\n")]
    [InlineData("#if !DEBUG\n    Privileged = true\n#endif\n")]
    [InlineData("#if DEBUG\n    Privileged = true,\n#endif\n")]
    [InlineData("#if DEBUG\n    Privileged = true,\n#else\n    Privileged = false,\n#endif\n")]
    [InlineData("#if !DEBUG\n#if !TRACE\n    Privileged = true,\n#endif\n#endif\n")]
    public Task Member_is_added_before_the_condition(string condition) => VerifyAsync(
        Source("{|0:new V1SecurityContext\n{\n    RunAsUser = 1, // who\n" + condition + "}|}"),
        Source("new V1SecurityContext\n{\n    RunAsUser = 1, // who\n    RunAsNonRoot = true,\n" + condition + "}"),
        Set(0, "runAsNonRoot", true));

    [Fact]
    public Task Member_is_added_before_a_comma_that_is_conditional_itself() => VerifyAsync(
        Source("{|0:new V1SecurityContext\n{\n    RunAsUser = 1\n#if !DEBUG\n    , Privileged = true\n#endif\n}|}"),
        Source("new V1SecurityContext\n{\n    RunAsUser = 1,\n    RunAsNonRoot = true\n#if !DEBUG\n    , Privileged = true\n#endif\n}"),
        Set(0, "runAsNonRoot", true));

    [Fact]
    public Task Member_is_added_first_where_all_others_are_conditional() => VerifyAsync(
        Source("{|0:new V1SecurityContext\n{\n#if !DEBUG\n    RunAsUser = 1,\n#endif\n}|}"),
        Source("new V1SecurityContext\n{\n    RunAsNonRoot = true,\n#if !DEBUG\n    RunAsUser = 1,\n#endif\n}"),
        Set(0, "runAsNonRoot", true));

    [Fact]
    public Task Member_is_added_last_after_what_is_there_under_any_condition() => VerifyAsync(
        Source("{|0:new V1SecurityContext\n{\n#if !DEBUG\n    Privileged = true,\n#endif\n    RunAsUser = 1\n}|}"),
        Source("new V1SecurityContext\n{\n#if !DEBUG\n    Privileged = true,\n#endif\n    RunAsUser = 1,\n    RunAsNonRoot = true\n}"),
        Set(0, "runAsNonRoot", true));

    [Fact]
    public Task List_of_which_another_condition_has_items_stays() => VerifyAsync(
        Source("new V1Capabilities\n{\n    Add = new List<string>\n    {\n#if !DEBUG\n        {|0:\"NET_RAW\"|},\n#else\n        \"KILL\",\n#endif\n    },\n}"),
        Source("new V1Capabilities\n{\n    Add = new List<string>\n    {\n#if !DEBUG\n#else\n        \"KILL\",\n#endif\n    },\n}"),
        Remove(0));

    [Fact]
    public Task Directives_that_are_no_conditions_change_nothing() => VerifyAsync(
        Source("{|0:new V1SecurityContext\n{\n    #region user\n    RunAsUser = 1,\n    #endregion\n}|}"),
        Source("new V1SecurityContext\n{\n    #region user\n    RunAsUser = 1,\n    RunAsNonRoot = true,\n    #endregion\n}"),
        Set(0, "runAsNonRoot", true));

    private static string Source(string expression) => $"using System.Collections.Generic;\nusing k8s.Models;\n\n_ = {expression};\n_ = new List<string>();\n";
}
