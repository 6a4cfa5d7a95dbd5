namespace KubeGuard.Analyzers.Tests;

/// <summary>Paths that split and join again.</summary>
public sealed class BranchTests
{
    [Fact]
    public Task A_value_set_on_one_path_only_is_neither_set_nor_absent() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        if (condition)
        {
            context.AllowPrivilegeEscalation = false;
            context.Privileged = true;
        }
        """, "KUBE1005 KUBE1102");

    [Fact]
    public Task A_value_set_on_both_paths_is_known() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { AllowPrivilegeEscalation = false };
        if (condition)
        {
            context.Privileged = {|KUBE1005:true|};
        }
        else
        {
            context.Privileged = true;
        }
        """);

    [Fact]
    public Task A_missing_field_stays_missing_on_both_paths() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new {|KUBE1102:V1SecurityContext|}();
        if (condition)
        {
            context.RunAsUser = 1;
        }
        """);

    [Fact]
    public Task A_switch_is_joined() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        switch (unknown)
        {
            case "a":
                context.AllowPrivilegeEscalation = false;
                break;
            default:
                context.AllowPrivilegeEscalation = false;
                break;
        }
        """, "KUBE1102");

    [Fact]
    public Task A_switch_without_a_default_may_do_nothing() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        switch (unknown)
        {
            case "a":
                context.Privileged = true;
                break;
        }
        """, "KUBE1005");

    [Fact]
    public Task A_path_that_throws_does_not_count() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { AllowPrivilegeEscalation = false };
        if (condition)
        {
            context.Privileged = {|KUBE1005:true|};
        }
        else
        {
            throw new InvalidOperationException();
        }
        """);

    [Fact]
    public Task A_path_that_returns_early_counts() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            static V1SecurityContext Get(bool condition)
            {
                var context = new V1SecurityContext();
                if (condition)
                {
                    return context;
                }

                context.AllowPrivilegeEscalation = false;
                return context;
            }
        }
        """, "KUBE1102");

    [Fact]
    public Task An_object_made_on_a_path_that_returns_is_analyzed() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            static V1SecurityContext Get(bool condition)
            {
                if (condition)
                {
                    return new V1SecurityContext { Privileged = {|KUBE1005:true|} };
                }

                return null;
            }
        }
        """);

    [Fact]
    public Task A_null_test_of_a_known_object_takes_one_path() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a", SecurityContext = new() { AllowPrivilegeEscalation = false } };
        if (container.SecurityContext == null)
        {
            container.SecurityContext = new();
        }

        if (container.SecurityContext is not null)
        {
            container.SecurityContext.Privileged = {|KUBE1005:true|};
        }
        """, "KUBE1102");

    [Fact]
    public Task Either_of_two_objects_is_open() => AnalyzerVerifier.VerifyAsync(
        """
        var context = condition ? new V1SecurityContext { Privileged = {|KUBE1005:true|} } : new V1SecurityContext();
        context.AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task A_try_block_may_stop_anywhere() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        try
        {
            context.AllowPrivilegeEscalation = false;
            context.Privileged = true;
        }
        catch (Exception)
        {
        }
        finally
        {
            context.RunAsUser = 1;
        }
        """, "KUBE1005 KUBE1102");

    [Fact]
    public Task A_finally_block_always_runs() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        try
        {
            Unseen("x");
        }
        finally
        {
            context.AllowPrivilegeEscalation = false;
        }
        """, "KUBE1102");

    [Fact]
    public Task A_pattern_gives_the_same_object() => AnalyzerVerifier.VerifyAsync(
        """
        object context = new V1SecurityContext();
        if (context is V1SecurityContext known)
        {
            known.AllowPrivilegeEscalation = false;
        }
        """, "KUBE1102");

    [Fact]
    public Task A_jump_makes_everything_open() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        again:
        if (condition)
        {
            goto again;
        }
        """, "KUBE1102");

    [Fact]
    public Task A_switch_over_a_known_value_takes_one_section() => AnalyzerVerifier.VerifyAsync(
        """
        var mode = "safe";
        var context = new V1SecurityContext();
        switch (mode)
        {
            default:
                context.Privileged = true;
                break;
            case "debug":
                context.Privileged = true;
                break;
            case "safe":
                context.AllowPrivilegeEscalation = false;
                break;
        }
        """, "KUBE1005 KUBE1102");

    [Fact]
    public Task A_switch_without_a_section_for_a_known_value_takes_its_default() => AnalyzerVerifier.VerifyAsync(
        """
        var mode = "other";
        var context = new V1SecurityContext();
        switch (mode)
        {
            default:
                context.Privileged = {|KUBE1005:true|};
                break;
            case "safe":
                context.Privileged = false;
                break;
        }
        """);

    [Fact]
    public Task A_finally_block_runs_after_a_return() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1SecurityContext Make()
            {
                var context = new V1SecurityContext();
                try
                {
                    return context;
                }
                finally
                {
                    context.AllowPrivilegeEscalation = false;
                }
            }

            V1SecurityContext MakeBad()
            {
                var context = new {|KUBE1102:V1SecurityContext|}();
                try
                {
                    return context;
                }
                finally
                {
                    context.RunAsUser = 1;
                }
            }
        }
        """);

    [Fact]
    public Task A_finally_block_runs_after_a_jump_out_of_the_try_block() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        while (true)
        {
            try
            {
                break;
            }
            finally
            {
                context.AllowPrivilegeEscalation = false;
            }
        }
        """, "KUBE1102");

    [Fact]
    public Task A_value_that_two_sections_set_is_reported_at_the_first() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        switch (unknown)
        {
            case "a":
                context.Privileged = {|KUBE1005:true|};
                break;
            default:
                context.Privileged = true;
                break;
        }
        """);
}
