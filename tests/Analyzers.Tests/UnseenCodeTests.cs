namespace KubeGuard.Analyzers.Tests;

/// <summary>Objects that are passed to code that is not followed, and to code that only reads them.</summary>
public sealed class UnseenCodeTests
{
    [Fact]
    public Task A_call_that_is_not_followed_makes_its_argument_open() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        Unseen(context);
        """, "KUBE1102");

    [Fact]
    public Task A_call_that_is_not_followed_makes_all_that_it_reaches_open() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new() { Image = "a" }] } };
        Unseen(pod);
        """, "KUBE1102");

    [Fact]
    public Task A_call_with_a_part_leaves_the_rest_closed() => AnalyzerVerifier.VerifyAsync(
        """
        var metadata = new V1ObjectMeta { Name = "a" };
        var pod = new V1Pod { Metadata = metadata, Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
        Unseen(metadata);
        """);

    [Fact]
    public Task The_client_changes_nothing() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
        await client.CoreV1.CreateNamespacedPodAsync(pod, "default");
        client.CoreV1.ReplaceNamespacedPod(pod, "a", "default");
        """);

    [Fact]
    public Task Serializers_and_the_console_change_nothing() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
        Console.WriteLine(KubernetesYaml.Serialize(pod) + KubernetesJson.Serialize(pod) + System.Text.Json.JsonSerializer.Serialize(pod));
        Console.WriteLine(pod);
        Console.WriteLine(pod.ToString());
        ArgumentNullException.ThrowIfNull(pod);
        """);

    [Fact]
    public Task A_field_or_property_of_another_object_changes_nothing() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            private V1Container _field;

            public V1Container Property { get; set; }

            void M()
            {
                var container = new {|KUBE1102:V1Container|} { Image = "a" };
                _field = container;
                Property = container;
            }
        }
        """);

    [Fact]
    public Task A_constructor_that_is_not_followed_makes_its_argument_open() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a" };
        var reference = new WeakReference<V1Container>(container);
        """, "KUBE1102");

    [Fact]
    public Task A_patch_body_is_open() => AnalyzerVerifier.VerifyAsync(
        """
        var patch = new V1Patch(new V1Pod { Spec = new() { Containers = [new() { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } }] } }, V1Patch.PatchType.MergePatch);
        """, "KUBE1102");

    [Fact]
    public Task An_extension_of_the_client_changes_only_metadata() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
        pod.SetLabel("a", "b");
        pod.EnsureMetadata();
        """);

    [Fact]
    public Task An_annotation_that_may_be_set_elsewhere_does_not_hide_a_finding() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
        pod.SetAnnotation(unknown, "KUBE1102");
        """);

    [Fact]
    public Task A_ref_argument_is_unknown_after_a_call_that_is_not_followed() => AnalyzerVerifier.VerifyFileAsync(
        """
        abstract class Test
        {
            V1SecurityContext Make()
            {
                var context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
                Replace(ref context);
                context.Privileged = false;
                return context;
            }

            protected abstract void Replace(ref V1SecurityContext context);
        }
        """);

    [Fact]
    public Task A_question_changes_nothing() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
        if (pod.Spec.Containers.Any(container => container.Image == "b") || pod.Spec.Containers.Count > 3)
        {
            throw new InvalidOperationException();
        }
        """);

    [Fact]
    public Task A_local_function_that_changes_a_parameter_of_its_owner() => AnalyzerVerifier.VerifyAsync(
        """
        given = new V1Pod { Spec = new() { Containers = [new() { Image = "a" }] } };
        Harden();
        void Harden() => given.Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false };
        """,
        "KUBE1102");

    [Fact]
    public Task A_collection_that_is_not_followed_makes_its_items_open() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Bag : List<V1Container>
        {
            public new void Add(V1Container container) => container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }

        class Test
        {
            Bag Make() => [new V1Container { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } }];
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_value_that_a_query_reads_is_open() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new() { Image = "a" }] } };
        pod.Spec.Containers.First().SecurityContext = new() { AllowPrivilegeEscalation = false };
        """, "KUBE1102");

    [Fact]
    public Task A_lambda_that_reads_an_object_changes_nothing() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
        await Task.Run(() => client.CoreV1.CreateNamespacedPodAsync(pod, "default"));
        """);

    [Fact]
    public Task A_lambda_that_changes_an_object_may_run_or_not() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        Action change = () => context.AllowPrivilegeEscalation = false;
        change();
        """, "KUBE1102");

    [Fact]
    public Task An_object_made_in_a_lambda_is_analyzed() => AnalyzerVerifier.VerifyAsync(
        """
        Func<V1SecurityContext> make = () => new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        var all = given.Spec.Containers.Select(item => new V1SecurityContext { Privileged = {|KUBE1005:true|} }).ToList();
        """);

    [Fact]
    public Task A_callback_over_an_object_from_elsewhere_is_analyzed_by_what_it_writes() => AnalyzerVerifier.VerifyAsync(
        """
        Action<V1Pod> configure = pod => pod.Spec.Containers[0].SecurityContext.Privileged = {|KUBE1005:true|};
        """, "KUBE1102");

    [Fact]
    public Task A_local_function_is_analyzed_on_its_own() => AnalyzerVerifier.VerifyAsync(
        """
        Make();
        static V1SecurityContext Make() => new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        """);

    [Fact]
    public Task A_local_that_a_local_function_shares_is_open() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        Harden();
        void Harden() => context.AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task A_patch_that_is_made_of_text_is_one_of_the_object() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Patch Make()
            {
                var json = KubernetesJson.Serialize(new V1Pod { Spec = new() { Containers = [new() { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } }] } });
                return new V1Patch(json, V1Patch.PatchType.MergePatch);
            }

            V1Patch MakeByHelper() => PatchOf(new V1Pod { Spec = new() { Containers = [new() { Image = "a" }] } });

            static V1Patch PatchOf(object body) => new V1Patch(System.Text.Json.JsonSerializer.Serialize(body), V1Patch.PatchType.MergePatch);
        }
        """,
        "KUBE1102");

    [Fact]
    public Task An_object_that_becomes_dynamic_is_open() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        dynamic late = context;
        late.AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task What_a_lambda_gives_to_code_that_is_not_followed_is_open() => AnalyzerVerifier.VerifyAsync(
        """
        var cache = new System.Collections.Concurrent.ConcurrentDictionary<string, V1SecurityContext>();
        cache.GetOrAdd(unknown, name => new V1SecurityContext { Privileged = {|KUBE1005:true|} }).AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task What_a_property_of_a_collection_gives_may_be_any_item() => AnalyzerVerifier.VerifyAsync(
        """
        var contexts = new LinkedList<V1SecurityContext>();
        contexts.AddLast(new V1SecurityContext { Privileged = {|KUBE1005:true|} });
        contexts.First.Value.AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task A_value_of_a_member_of_another_object_is_open() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Owner
        {
            internal V1SecurityContext Field;

            internal V1SecurityContext Property { get; set; }
        }

        class Test
        {
            void Fill(Owner owner)
            {
                owner.Field = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
                owner.Field.AllowPrivilegeEscalation = false;
                owner.Property = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
                owner.Property.AllowPrivilegeEscalation = false;
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task An_item_that_a_collection_gives_away_is_open() => AnalyzerVerifier.VerifyAsync(
        """
        var byName = new Dictionary<string, V1SecurityContext> { ["a"] = new() { Privileged = {|KUBE1005:true|} } };
        byName.Remove("a", out var removed);
        removed.AllowPrivilegeEscalation = false;
        var queue = new Queue<V1SecurityContext>();
        queue.Enqueue(new V1SecurityContext { Privileged = {|KUBE1005:true|} });
        queue.Dequeue().AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task A_lambda_that_a_reader_runs_changes_what_it_changes() => AnalyzerVerifier.VerifyAsync(
        """
        var safe = new List<V1Container>();
        Parallel.ForEach(unknown.Split(','), image => safe.Add(new V1Container { Image = image }));
        foreach (var container in safe)
        {
            container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }

        var isFound = false;
        if (unknown.Any(character => isFound = character == 'a') && isFound)
        {
            safe = null;
        }

        var context = new V1SecurityContext();
        if (isFound)
        {
            context.AllowPrivilegeEscalation = false;
        }

        var bad = new List<V1Container>();
        Parallel.ForEach(unknown.Split(','), image => bad.Add(new {|KUBE1102:V1Container|} { Image = image }));
        """);
}
