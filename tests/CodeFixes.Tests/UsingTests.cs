using static KubeGuard.CSharp.CodeFixes.Tests.Edit;
using static KubeGuard.CSharp.CodeFixes.Tests.EditVerifier;

namespace KubeGuard.CSharp.CodeFixes.Tests;

public class UsingTests
{
    [Fact]
    public Task Using_is_added_where_order_wants_it() => VerifyAsync(
        """
        // The header of the file.
        using System;
        using k8s.Models;

        _ = {|0:new V1Container { Name = Environment.MachineName }|};

        """,
        """
        // The header of the file.
        using System;
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1Container { Name = Environment.MachineName, Args = new List<string> { "--port" } };

        """,
        Add(0, "args", "--port"));

    [Fact]
    public Task Using_is_added_after_the_header_of_a_file_without_any() => VerifyAsync(
        """
        // The header of the file.

        namespace Samples
        {
            // A comment of the code.
            class Pods
            {
                public static void Main() => new k8s.Models.V1Container { Args = {|0:null|} }.ToString();
            }
        }

        """,
        """
        // The header of the file.

        using System.Collections.Generic;

        namespace Samples
        {
            // A comment of the code.
            class Pods
            {
                public static void Main() => new k8s.Models.V1Container { Args = new List<string> { "--port" } }.ToString();
            }
        }

        """,
        Add(0, "", "--port"));

    [Fact]
    public Task Using_is_added_inside_the_namespace_where_the_others_are() => VerifyAsync(
        """
        namespace Samples
        {
            using k8s.Models;

            class Pods
            {
                public static void Main() => new V1Container { Args = {|0:null|} }.ToString();
            }
        }

        """,
        """
        namespace Samples
        {
            using System.Collections.Generic;
            using k8s.Models;

            class Pods
            {
                public static void Main() => new V1Container { Args = new List<string> { "--port" } }.ToString();
            }
        }

        """,
        Add(0, "", "--port"));

    [Fact]
    public Task Using_is_not_added_for_a_namespace_that_is_imported_globally() => VerifyAsync(
        """
        global using System.Collections.Generic;
        using k8s.Models;

        _ = {|0:new V1Container()|};

        """,
        """
        global using System.Collections.Generic;
        using k8s.Models;

        _ = new V1Container { Args = new List<string> { "--port" } };

        """,
        Add(0, "args", "--port"));

    [Fact]
    public Task Using_is_not_added_where_types_are_reached_by_an_alias() => VerifyAsync(
        """
        using K8s = k8s.Models;

        _ = {|0:new K8s.V1Container()|};

        """,
        """
        using K8s = k8s.Models;

        _ = new K8s.V1Container { SecurityContext = new K8s.V1SecurityContext { Privileged = false } };

        """,
        Set(0, "securityContext.privileged", false));

    [Fact]
    public Task Using_is_not_added_where_types_are_spelled_out() => VerifyAsync(
        """
        _ = {|0:new k8s.Models.V1Container()|};

        """,
        """
        _ = new k8s.Models.V1Container { SecurityContext = new k8s.Models.V1SecurityContext { Privileged = false } };

        """,
        Set(0, "securityContext.privileged", false));

    [Fact]
    public Task Using_is_not_added_where_another_type_has_the_name() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Container()|};

        class List<T>;

        """,
        """
        using k8s.Models;

        _ = new V1Container { Args = new System.Collections.Generic.List<string> { "--port" } };

        class List<T>;

        """,
        Add(0, "args", "--port"));

    [Fact]
    public Task Using_is_not_added_for_a_fix_that_a_removal_made_void() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Name = "a" }, Spec = {|0:new V1PodSpec()|} };

        """,
        """
        using k8s.Models;

        _ = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Name = "a" } };

        """,
        [[Set(0, "nodeSelector.os", "linux")], [Remove(0)]]);
}
