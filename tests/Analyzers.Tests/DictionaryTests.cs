namespace KubeGuard.Analyzers.Tests;

/// <summary>Objects in dictionaries: stored under known and unknown keys, and read again.</summary>
public sealed class DictionaryTests
{
    [Theory]
    [InlineData("cache[unknown] = context;")]
    [InlineData("cache.Add(unknown, context);")]
    [InlineData("cache.TryAdd(unknown + 1, context);")]
    [InlineData("cache[\"a\"] = context;")]
    [InlineData("cache[$\"{unknown}-a\"] = context; var keys = cache.Keys.Count;")]
    public Task An_object_that_is_only_put_into_a_dictionary(string put) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var context = new {|KUBE1102:V1SecurityContext|}();
        var cache = new Dictionary<string, V1SecurityContext>();
        {{put}}
        """);

    [Theory]
    [InlineData("var cache = new Dictionary<string, V1SecurityContext> { [unknown] = context };")]
    [InlineData("var cache = new Dictionary<string, V1SecurityContext> { { unknown, context } };")]
    [InlineData("var cache = new Dictionary<Guid, V1SecurityContext>(); cache[Guid.NewGuid()] = context;")]
    [InlineData("var cache = new Dictionary<DayOfWeek, V1SecurityContext>(); cache[DayOfWeek.Monday] = context;")]
    [InlineData("var cache = new SortedDictionary<string, V1SecurityContext>(); cache.Add(unknown, context);")]
    [InlineData("var cache = new System.Collections.Concurrent.ConcurrentDictionary<string, V1SecurityContext>(); cache.TryAdd(unknown, context);")]
    [InlineData("var cache = new System.Collections.Concurrent.ConcurrentDictionary<string, V1SecurityContext>(); cache.GetOrAdd(unknown, context);")]
    [InlineData("var cache = new System.Collections.Concurrent.ConcurrentDictionary<string, V1SecurityContext>(); cache.GetOrAdd(unknown, _ => context);")]
    [InlineData("var cache = new System.Collections.Concurrent.ConcurrentDictionary<string, V1SecurityContext>(); cache.AddOrUpdate(unknown, context, (_, _) => context);")]
    [InlineData("var cache = System.Collections.Immutable.ImmutableDictionary<string, V1SecurityContext>.Empty.Add(unknown, context);")]
    [InlineData("var cache = System.Collections.Immutable.ImmutableDictionary.Create<string, V1SecurityContext>().SetItem(unknown, context);")]
    [InlineData("var cache = new[] { context }.ToDictionary(item => unknown);")]
    [InlineData("var cache = new[] { unknown }.ToDictionary(name => name, name => context);")]
    [InlineData("var cache = new[] { KeyValuePair.Create(unknown, context) }.ToDictionary();")]
    [InlineData("var cache = new Dictionary<string, V1SecurityContext>(new[] { new KeyValuePair<string, V1SecurityContext>(unknown, context) });")]
    public Task An_object_in_any_kind_of_dictionary(string put) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var context = new {|KUBE1102:V1SecurityContext|}();
        {{put}}
        """);

    [Theory]
    [InlineData("cache[unknown].AllowPrivilegeEscalation = false;")]
    [InlineData("cache[unknown + \"b\"].AllowPrivilegeEscalation = false;")]
    [InlineData("cache[\"a\"].AllowPrivilegeEscalation = false;")]
    [InlineData("if (cache.TryGetValue(unknown, out var found)) { found.AllowPrivilegeEscalation = false; }")]
    [InlineData("foreach (var value in cache.Values) { value.AllowPrivilegeEscalation = false; }")]
    [InlineData("foreach (var pair in cache) { pair.Value.AllowPrivilegeEscalation = false; }")]
    [InlineData("foreach (var (key, value) in cache) { value.AllowPrivilegeEscalation = false; }")]
    [InlineData("foreach (var value in cache.Select(pair => pair.Value)) { value.AllowPrivilegeEscalation = false; }")]
    [InlineData("foreach (var pair in cache.Where(pair => pair.Key != \"b\")) { pair.Value.AllowPrivilegeEscalation = false; }")]
    [InlineData("foreach (var pair in cache.ToList()) { pair.Value.AllowPrivilegeEscalation = false; }")]
    [InlineData("cache.Values.ToList().ForEach(value => value.AllowPrivilegeEscalation = false);")]
    [InlineData("cache.First().Value.AllowPrivilegeEscalation = false;")]
    [InlineData("cache.GetValueOrDefault(unknown)!.AllowPrivilegeEscalation = false;")]
    [InlineData("cache.Remove(unknown, out var gone); gone!.AllowPrivilegeEscalation = false;")]
    [InlineData("var copy = new Dictionary<string, V1SecurityContext>(cache); copy[unknown].AllowPrivilegeEscalation = false;")]
    [InlineData("var list = new List<V1SecurityContext>(); list.AddRange(cache.Values); list[0].AllowPrivilegeEscalation = false;")]
    [InlineData("Unseen(cache);")]
    public Task An_object_that_is_changed_through_its_dictionary(string change) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var context = new V1SecurityContext();
        var other = new V1SecurityContext { AllowPrivilegeEscalation = false };
        var cache = new Dictionary<string, V1SecurityContext>();
        cache[unknown] = context;
        cache["z"] = other;
        {{change}}
        """, "KUBE1102");

    [Fact]
    public Task The_only_object_of_a_dictionary_is_found_under_any_key() => AnalyzerVerifier.VerifyAsync(
        """
        var cache = new Dictionary<string, V1SecurityContext>();
        cache[unknown] = new {|KUBE1102:V1SecurityContext|}();
        cache[unknown].ReadOnlyRootFilesystem = true;
        """, "KUBE1201");

    [Fact]
    public Task A_value_that_is_written_through_a_dictionary() => AnalyzerVerifier.VerifyAsync(
        """
        var cache = new Dictionary<string, V1SecurityContext>();
        cache[unknown] = new V1SecurityContext();
        cache["a"] = new V1SecurityContext();
        cache[unknown].Privileged = {|KUBE1005:true|};
        """, "KUBE1102");

    [Fact]
    public Task A_value_that_one_path_finds_and_another_makes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Cache
        {
            private readonly Dictionary<string, V1SecurityContext> _contexts = new();

            public V1SecurityContext Of(string name)
            {
                if (!_contexts.TryGetValue(name, out var context))
                {
                    context = new V1SecurityContext();
                    _contexts[name] = context;
                }

                return context;
            }

            public void Harden(string name) => Of(name).AllowPrivilegeEscalation = false;
        }
        """, "KUBE1102");

    [Fact]
    public Task A_field_whose_values_another_method_completes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Cache
        {
            private readonly Dictionary<string, V1SecurityContext> _contexts = new();

            public void Add(string name) => _contexts[name] = new V1SecurityContext();

            public void Harden()
            {
                foreach (var context in _contexts.Values)
                {
                    context.AllowPrivilegeEscalation = false;
                }
            }
        }
        """, "KUBE1102");

    [Fact]
    public Task A_factory_of_a_cache_is_completed_by_the_code_that_asks() => AnalyzerVerifier.VerifyAsync(
        """
        var cache = new System.Collections.Concurrent.ConcurrentDictionary<string, V1SecurityContext>();
        var context = cache.GetOrAdd(unknown, name => new V1SecurityContext());
        context.AllowPrivilegeEscalation = false;
        var bad = cache.GetOrAdd("b", name =>
        {
            return new V1SecurityContext { Privileged = {|KUBE1005:true|}, AllowPrivilegeEscalation = false };
        });
        """, "KUBE1102");

    [Fact]
    public Task A_value_that_an_update_changes() => AnalyzerVerifier.VerifyAsync(
        """
        var cache = new System.Collections.Concurrent.ConcurrentDictionary<string, V1SecurityContext>();
        cache[unknown] = new V1SecurityContext();
        cache.AddOrUpdate("a", new V1SecurityContext { AllowPrivilegeEscalation = false }, (_, old) => { old.AllowPrivilegeEscalation = false; return old; });
        """, "KUBE1102");

    [Fact]
    public Task Objects_that_a_loop_puts_into_a_dictionary() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new Dictionary<string, V1Container>();
        foreach (var name in unknown.Split(','))
        {
            containers[name] = new V1Container { Name = name, Image = "a", SecurityContext = new {|KUBE1102:V1SecurityContext|}() };
        }

        var hardened = new Dictionary<string, V1Container>();
        foreach (var name in unknown.Split(','))
        {
            hardened[name] = new V1Container { Name = name, Image = "a", SecurityContext = new() };
        }

        foreach (var container in hardened.Values)
        {
            container.SecurityContext.AllowPrivilegeEscalation = false;
        }
        """);

    [Fact]
    public Task A_limit_under_a_key_that_is_not_known_may_be_any() => AnalyzerVerifier.VerifyAsync(
        """
        var resources = new V1ResourceRequirements { Limits = new Dictionary<string, ResourceQuantity>() };
        resources.Limits[unknown] = new ResourceQuantity("1");
        var pod = new V1Pod { Spec = new() { Containers = [new() { Image = "a", Resources = resources }] } };
        """, "KUBE4004");

    [Fact]
    public Task A_dictionary_on_two_paths_has_the_objects_of_either() => AnalyzerVerifier.VerifyAsync(
        """
        var cache = new Dictionary<string, V1SecurityContext>();
        if (condition)
        {
            cache[unknown] = new {|KUBE1102:V1SecurityContext|}();
        }

        var other = new Dictionary<string, V1SecurityContext>();
        if (condition)
        {
            other[unknown] = new V1SecurityContext();
        }

        foreach (var context in other.Values)
        {
            context.AllowPrivilegeEscalation = false;
        }
        """);
}
