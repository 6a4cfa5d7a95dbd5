namespace KubeGuard.Analyzers.Tests;

/// <summary>Code that runs any number of times.</summary>
public sealed class LoopTests
{
    [Fact]
    public Task An_object_made_in_a_loop_is_analyzed() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new List<V1Container>();
        for (var i = 0; i < 3; i++)
        {
            containers.Add(new V1Container { Name = $"c{i}", Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } });
        }

        var pod = new V1Pod { Spec = new() { Containers = containers } };
        """);

    [Fact]
    public Task A_value_set_in_a_loop_is_neither_set_nor_absent() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        while (condition)
        {
            context.AllowPrivilegeEscalation = false;
            context.Privileged = true;
        }
        """, "KUBE1005 KUBE1102");

    [Fact]
    public Task A_loop_over_the_known_items_writes_to_each() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new() { Image = "a" }, new() { Image = "b" }] } };
        foreach (var container in pod.Spec.Containers)
        {
            container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }
        """, "KUBE1102");

    [Fact]
    public Task A_loop_over_the_known_items_may_skip_some() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new() { Image = "a" }, new() { Image = "b" }] } };
        foreach (var container in pod.Spec.Containers)
        {
            if (condition)
            {
                continue;
            }

            container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }
        """, "KUBE1102");

    [Fact]
    public Task A_loop_that_changes_a_variable_forgets_it() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        foreach (var item in given.Spec.Containers)
        {
            context.AllowPrivilegeEscalation = false;
            context = new V1SecurityContext { AllowPrivilegeEscalation = false };
        }

        context.Privileged = {|KUBE1005:true|};
        """, "KUBE1102");

    [Fact]
    public Task A_break_leaves_the_loop() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new {|KUBE1102:V1SecurityContext|}();
        while (true)
        {
            if (condition)
            {
                break;
            }
        }
        """);

    [Fact]
    public Task A_loop_by_index_writes_to_each_item() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new() { Image = "a" }] } };
        for (var i = 0; i < pod.Spec.Containers.Count; i++)
        {
            pod.Spec.Containers[i].SecurityContext = new() { AllowPrivilegeEscalation = false };
        }
        """, "KUBE1102");

    [Fact]
    public Task An_item_that_a_loop_adds_represents_all_items() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = new List<V1Container>() } };
        for (var i = 0; i < 3; i++)
        {
            pod.Spec.Containers.Add(new {|KUBE1103:V1Container|} { Image = "a" });
        }
        """);

    [Fact]
    public Task Items_that_a_loop_adds_and_another_loop_hardens() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new List<V1Container>();
        foreach (var image in unknown.Split(','))
        {
            containers.Add(new V1Container { Image = image });
        }

        foreach (var container in containers)
        {
            container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }
        """, "KUBE1102");

    [Fact]
    public Task An_item_at_a_place_that_is_not_known_may_be_any() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new List<V1Container>();
        if (condition)
        {
            containers.Add(new V1Container { Image = "a" });
        }

        containers.Add(new V1Container { Image = "b" });
        containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false };
        """, "KUBE1102");

    [Fact]
    public Task An_item_that_one_path_adds_is_analyzed_in_its_pod() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = new List<V1Container>() } };
        if (condition)
        {
            pod.Spec.Containers.Add(new {|KUBE1102:V1Container|} { Image = "a" });
        }
        """, "KUBE1103");

    [Fact]
    public Task The_variable_of_a_loop_is_no_name_after_it() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new List<V1Container>();
        if (condition)
        {
            containers.Add(new {|KUBE1102:V1Container|} { Image = "a" });
        }

        foreach (var container in containers)
        {
            container.Name = "a";
        }

        var pod = new V1PodSpec { Containers = containers };
        """);

    [Fact]
    public Task A_loop_over_both_lists_of_a_pod() => AnalyzerVerifier.VerifyAsync(
        """
        var safe = new V1PodSpec { Containers = [new() { Image = "a" }] };
        foreach (var container in safe.Containers.Concat(safe.InitContainers ?? Enumerable.Empty<V1Container>()))
        {
            container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }

        var bad = new V1PodSpec { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] };
        foreach (var container in bad.Containers.Concat(bad.InitContainers ?? []))
        {
            container.Name = "b";
        }
        """);

    [Fact]
    public Task A_loop_over_the_values_of_a_dictionary() => AnalyzerVerifier.VerifyAsync(
        """
        var byName = new Dictionary<string, V1Container> { ["a"] = new() { Image = "a" } };
        var byNumber = new Dictionary<int, V1Container> { [1] = new V1Container { Image = "b" }, [2] = new V1Container { Image = "c" } };
        var forgotten = new Dictionary<int, V1Container> { [1] = new {|KUBE1102:V1Container|} { Image = "d" } };
        foreach (var container in byName.Values.Concat(byNumber.Values))
        {
            container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }
        """);

    [Fact]
    public Task An_entry_whose_key_is_not_known_may_be_any() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new Dictionary<string, V1Container>();
        foreach (var image in unknown.Split(','))
        {
            containers[image] = new V1Container { Image = image };
        }

        foreach (var container in containers.Values)
        {
            container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }
        """, "KUBE1102");

    [Fact]
    public Task Items_that_a_query_expression_makes() => AnalyzerVerifier.VerifyAsync(
        """
        var images = unknown.Split(',');
        var safe = new V1PodSpec
        {
            SecurityContext = new() { RunAsNonRoot = true },
            Containers = (from image in images select new V1Container { Image = image, SecurityContext = new() { AllowPrivilegeEscalation = false } }).ToList(),
        };
        var bad = new V1PodSpec { Containers = (from image in images where image != "" orderby image select new {|KUBE1102:{|KUBE1103:V1Container|}|} { Image = image }).ToList() };
        """);

    [Fact]
    public Task Items_that_a_query_filters_and_sorts() => AnalyzerVerifier.VerifyAsync(
        """
        var images = unknown.Split(',');
        var pod = new V1PodSpec { Containers = images.Select(image => new {|KUBE1103:V1Container|} { Image = image }).Where(container => container.Image != "").OrderBy(container => container.Image).ToList() };
        var repeated = new V1PodSpec { Containers = Enumerable.Repeat(new {|KUBE1103:V1Container|} { Image = "a" }, 3).ToList() };
        """);

    [Fact]
    public Task Items_that_a_filter_picks_are_open() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1PodSpec { Containers = [new() { Image = "a" }, new() { Image = "b" }] };
        foreach (var container in pod.Containers.Where(container => container.SecurityContext is null))
        {
            container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }
        """, "KUBE1102");
}
