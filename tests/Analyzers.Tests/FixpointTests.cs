namespace KubeGuard.Analyzers.Tests;

/// <summary>Loops that need more than two passes until nothing changes any more.</summary>
public sealed class FixpointTests
{
    [Fact]
    public Task A_value_that_wanders_from_variable_to_variable() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = true };
        bool a = true, b = true, c = true, d = true;
        while (condition)
        {
            context.Privileged = d;
            d = c;
            c = b;
            b = a;
            a = false;
        }
        """, "KUBE1005");

    [Fact]
    public Task A_value_that_is_right_until_the_third_time() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { HostNetwork = {|KUBE1002:true|} } };
        var (first, second, third) = (pod, pod, new V1Pod { Spec = new() });
        while (condition)
        {
            third.Spec.HostNetwork = false;
            third = second;
            second = first;
        }
        """, "KUBE1002");

    [Fact]
    public Task An_object_that_is_completed_the_third_time() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        var a = context;
        V1SecurityContext? b = null, c = null, d = null;
        while (condition)
        {
            if (d != null)
            {
                d.AllowPrivilegeEscalation = false;
            }

            d = c;
            c = b;
            b = a;
        }
        """, "KUBE1102");

    [Fact]
    public Task A_chain_longer_than_the_passes() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        V1SecurityContext? a = context, b = null, c = null, d = null, e = null, f = null, g = null, h = null, i = null, j = null;
        while (condition)
        {
            if (j != null)
            {
                j.AllowPrivilegeEscalation = false;
            }

            j = i; i = h; h = g; g = f; f = e; e = d; d = c; c = b; b = a;
        }
        """, "KUBE1102");

    [Fact]
    public Task A_list_that_grows_by_its_own_items() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        var queue = new List<V1SecurityContext>();
        var next = context;
        while (condition)
        {
            foreach (var each in queue.ToList())
            {
                each.AllowPrivilegeEscalation = false;
            }

            queue.Add(next);
            next = new V1SecurityContext { AllowPrivilegeEscalation = false };
        }
        """, "KUBE1102");

    [Fact]
    public Task A_counter_does_not_keep_a_loop_from_ending() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new {|KUBE1102:V1SecurityContext|}();
        var count = 0;
        var text = "";
        while (condition)
        {
            count += 2;
            text += "a";
            if (count > 10)
            {
                context.Privileged = true;
            }
        }
        """);

    [Fact]
    public Task A_loop_that_changes_nothing_leaves_all_known() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new {|KUBE1102:V1SecurityContext|}();
        var image = "nginx";
        while (condition)
        {
            foreach (var name in unknown.Split(','))
            {
                var container = new V1Container { Name = name, Image = {|KUBE3001:image|}, SecurityContext = new {|KUBE1102:V1SecurityContext|}() };
            }
        }
        """);

    [Fact]
    public Task A_return_in_a_loop_gives_what_any_time_gives() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1SecurityContext M(bool condition)
            {
                var context = new V1SecurityContext();
                var next = context;
                while (condition)
                {
                    if (next.RunAsUser == 1)
                    {
                        return next;
                    }

                    next = new V1SecurityContext { AllowPrivilegeEscalation = false };
                    context.AllowPrivilegeEscalation = false;
                }

                return context;
            }
        }
        """, "KUBE1102");
}
