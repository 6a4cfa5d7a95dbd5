namespace KubeGuard.Analyzers.Tests;

/// <summary>User classes with members of Kubernetes types.</summary>
public sealed class UserTypeTests
{
    [Fact]
    public Task A_custom_resource_that_embeds_a_pod_template() => AnalyzerVerifier.VerifyFileAsync(
        """
        [KubernetesEntity(Group = "example.com", ApiVersion = "v1", Kind = "Site")]
        class Site
        {
            public V1ObjectMeta Metadata { get; set; }

            public SiteSpec Spec { get; set; }
        }

        class SiteSpec
        {
            public V1PodTemplateSpec PodTemplate { get; set; }
        }

        class Test
        {
            Site Make() => new Site { Spec = new() { PodTemplate = new() { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } } } };
        }
        """);

    [Fact]
    public Task A_class_that_carries_objects_is_analyzed_by_them() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Bundle
        {
            public V1Pod Pod { get; set; }

            public List<V1SecurityContext> Contexts { get; set; }
        }

        class Test
        {
            Bundle Make() => new Bundle
            {
                Pod = new() { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } },
                Contexts = [new {|KUBE1102:V1SecurityContext|} { Privileged = {|KUBE1005:true|} }],
            };
        }
        """);

    [Fact]
    public Task A_property_with_an_initializer_is_unknown_unless_set() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Pool
        {
            public V1SecurityContext SecurityContext { get; set; } = new() { AllowPrivilegeEscalation = false };
        }

        class Test
        {
            Pool Make()
            {
                var pool = new Pool();
                pool.SecurityContext.Privileged = {|KUBE1005:true|};
                return pool;
            }
        }
        """, "KUBE1102");

    [Fact]
    public Task A_constructor_of_the_users_own_may_set_anything() => AnalyzerVerifier.VerifyFileAsync(
        """
        record Template
        {
            public Template(bool safe)
            {
                SecurityContext = new() { AllowPrivilegeEscalation = !safe };
            }

            public V1SecurityContext SecurityContext { get; set; }
        }

        class Test
        {
            Template Make() => new Template(true);
        }
        """, "KUBE1102");

    [Fact]
    public Task A_positional_record_has_its_arguments() => AnalyzerVerifier.VerifyFileAsync(
        """
        record Template(V1SecurityContext SecurityContext);

        class Test
        {
            Template Make() => new Template(new V1SecurityContext { Privileged = {|KUBE1005:true|} });
        }
        """);

    [Fact]
    public Task A_getter_that_gives_a_part_of_another_property() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Bundle
        {
            public V1Container Container { get; set; }

            public V1SecurityContext Context => Container.SecurityContext ??= new();
        }

        class Test
        {
            Bundle Make()
            {
                var bundle = new Bundle { Container = new() { Image = "a" } };
                bundle.Context.AllowPrivilegeEscalation = false;
                return bundle;
            }

            Bundle MakeBad()
            {
                var bundle = new Bundle { Container = new() { Image = "a" } };
                bundle.Context.AllowPrivilegeEscalation = {|KUBE1102:true|};
                return bundle;
            }
        }
        """);
}
