namespace KubeGuard.Analyzers.Tests;

/// <summary>Objects that a field or property stores.</summary>
public sealed class FieldTests
{
    [Fact]
    public Task A_write_through_a_field_reaches_the_object() => VerifyAsync(
        """
        _context = new V1SecurityContext();
        _context.AllowPrivilegeEscalation = false;
        """);

    [Fact]
    public Task A_write_through_a_property_reaches_the_object() => VerifyAsync(
        """
        Context = new V1SecurityContext();
        this.Context.AllowPrivilegeEscalation = false;
        """);

    [Fact]
    public Task A_write_through_a_static_field_reaches_the_object() => VerifyAsync(
        """
        Test.Shared = new V1SecurityContext();
        Shared.AllowPrivilegeEscalation = false;
        Shared.Privileged = {|KUBE1005:true|};
        """);

    [Fact]
    public Task A_method_of_the_same_project_may_change_the_object_in_a_field() => VerifyAsync(
        """
        _context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        Harden();
        """);

    [Fact]
    public Task A_method_of_the_framework_does_not() => VerifyAsync(
        """
        Context = new {|KUBE1102:V1SecurityContext|}();
        Math.Abs(1);
        """);

    [Fact]
    public Task A_field_that_is_set_on_one_path_may_be_completed_later() => VerifyAsync(
        """
        if (condition)
        {
            _context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        }

        _context.AllowPrivilegeEscalation = false;
        """);

    [Fact]
    public Task A_parameter_that_is_set_on_one_path_may_be_completed_later() => VerifyAsync(
        """
        if (condition)
        {
            given = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        }

        given.AllowPrivilegeEscalation = false;
        """);

    [Fact]
    public Task A_model_class_that_fills_itself_is_analyzed_by_what_it_writes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Options
        {
            public V1SecurityContext Context { get; set; }

            void Fill()
            {
                Context = new V1SecurityContext();
                Context.AllowPrivilegeEscalation = false;
                Context.Privileged = {|KUBE1005:true|};
            }
        }
        """,
        "KUBE1102");

    private static Task VerifyAsync(string statements) => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        class Test
        {
            private static V1SecurityContext Shared;
            private V1SecurityContext _context;

            private V1SecurityContext Context { get; set; }

            void M(bool condition, V1SecurityContext given)
            {
        {{statements}}
            }

            void Harden() => _context.AllowPrivilegeEscalation = false;
        }
        """,
        "KUBE1102");
}
