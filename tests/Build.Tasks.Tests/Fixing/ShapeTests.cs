using System.Globalization;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Fixing;
using KubeGuard.Build.Validation;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>Only the lines of an edit change, in manifests of every style.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void A_value_keeps_what_is_around_it() => AssertFixed(
        "KUBE1005",
        """
        # a pod
        apiVersion: v1
        kind: Pod
        metadata: {name: "web"}   # flow
        spec:
            containers:

            - image: web
              securityContext:
                  # why it is so
                  privileged: true   # a comment
                  runAsUser:   1
        """,
        """
        # a pod
        apiVersion: v1
        kind: Pod
        metadata: {name: "web"}   # flow
        spec:
            containers:

            - image: web
              securityContext:
                  # why it is so
                  privileged: false   # a comment
                  runAsUser:   1
        """);

    [Fact]
    public void A_key_is_added_after_the_last_one_with_the_indentation_of_the_file() => AssertFixed(
        "KUBE1106",
        """
        apiVersion: v1
        kind: Pod
        metadata:
            name: web
        spec:
            containers:
                - name: web
                  image: web
                  # the last words

        ---
        a: b
        """,
        """
        apiVersion: v1
        kind: Pod
        metadata:
            name: web
        spec:
            containers:
                - name: web
                  image: web
                  securityContext:
                      capabilities:
                          drop:
                              - ALL
                  # the last words

        ---
        a: b
        """);

    [Theory]
    [InlineData("securityContext: {}", "securityContext:\n      allowPrivilegeEscalation: false")]
    [InlineData("securityContext:", "securityContext:\n      allowPrivilegeEscalation: false")]
    [InlineData("securityContext: null", "securityContext:\n      allowPrivilegeEscalation: false")]
    [InlineData("securityContext: ~ # none", "securityContext: # none\n      allowPrivilegeEscalation: false")]
    [InlineData("securityContext: {  } # none", "securityContext: # none\n      allowPrivilegeEscalation: false")]
    [InlineData("securityContext: { runAsUser: 1 }", "securityContext: { runAsUser: 1, allowPrivilegeEscalation: false }")]
    [InlineData("securityContext: {runAsUser: 1,}", "securityContext: {runAsUser: 1, allowPrivilegeEscalation: false,}")]
    [InlineData("securityContext: { allowPrivilegeEscalation: yes }", "securityContext: { allowPrivilegeEscalation: false }")]
    [InlineData("securityContext: &context {}", "securityContext: &context\n      allowPrivilegeEscalation: false")]
    [InlineData("securityContext: &context\n      runAsUser: 1", "securityContext: &context\n      runAsUser: 1\n      allowPrivilegeEscalation: false")]
    [InlineData("securityContext:\n      ? runAsUser\n      : 1", null)]
    public void A_field_of_a_container(string before, string? after) => AssertFixed(
        "KUBE1102", Container(before), after is null ? null : Container(after));

    [Theory]
    [InlineData("add: [SYS_ADMIN]", "{}")]
    [InlineData("add: [SYS_ADMIN, CHOWN]", "add: [CHOWN]")]
    [InlineData("add: [CHOWN, SYS_ADMIN]", "add: [CHOWN]")]
    [InlineData("add:\n        - CHOWN # why\n        - SYS_ADMIN # no\n        - KILL", "add:\n        - CHOWN # why\n        - KILL")]
    [InlineData("add:\n        - SYS_ADMIN\n        - KILL", "add:\n        - KILL")]
    [InlineData("add: # two\n        - SYS_ADMIN\n        - SYS_PTRACE\n        drop:\n        - ALL", "drop:\n        - ALL")]
    public void An_item_of_a_list_is_removed(string before, string after) => AssertFixed(
        "KUBE1208",
        Container("securityContext:\n      capabilities:\n        " + before + "\n      runAsUser: 1"),
        after == "{}" ? Container("securityContext:\n      runAsUser: 1") : Container("securityContext:\n      capabilities:\n        " + after + "\n      runAsUser: 1"));

    [Theory]
    [InlineData("drop: []", "drop:\n        - ALL")]
    [InlineData("drop: [CHOWN]", "drop: [CHOWN, ALL]")]
    [InlineData("drop: [\n          CHOWN,\n          KILL\n        ]", "drop: [\n          CHOWN,\n          KILL,\n          ALL\n        ]")]
    [InlineData("drop:\n        - CHOWN", "drop:\n        - CHOWN\n        - ALL")]
    [InlineData("drop:\n          - CHOWN # why", "drop:\n          - CHOWN # why\n          - ALL")]
    public void An_item_is_added_to_a_list(string before, string after) => AssertFixed(
        "KUBE1106",
        Container("securityContext:\n      capabilities:\n        " + before),
        Container("securityContext:\n      capabilities:\n        " + after));

    [Fact]
    public void Json_stays_json() => AssertFixed(
        "KUBE1102",
        """
        {
          "apiVersion": "v1",
          "kind": "Pod",
          "metadata": { "name": "web" },
          "spec": {
            "containers": [
              { "image": "a" },
              {
                "image": "b",
                "securityContext": {}
              }
            ]
          }
        }
        """,
        """
        {
          "apiVersion": "v1",
          "kind": "Pod",
          "metadata": { "name": "web" },
          "spec": {
            "containers": [
              { "image": "a", "securityContext": { "allowPrivilegeEscalation": false } },
              {
                "image": "b",
                "securityContext": { "allowPrivilegeEscalation": false }
              }
            ]
          }
        }
        """);

    [Fact]
    public void An_anchor_is_changed_if_every_use_wants_it() => AssertFixed(
        "KUBE1102",
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - image: a
            securityContext: &context
              runAsUser: 1
          - image: b
            securityContext: *context
        """,
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - image: a
            securityContext: &context
              runAsUser: 1
              allowPrivilegeEscalation: false
          - image: b
            securityContext: *context
        """);

    [Fact]
    public void An_anchor_that_another_use_wants_as_it_is_stays() => AssertFixed(
        "KUBE1102",
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        x-context: &context { runAsUser: 1 }
        spec:
          containers:
          - image: a
            securityContext: *context
        """,
        null);

    [Fact]
    public void A_merged_mapping_gets_its_own_key() => AssertFixed(
        "KUBE1102",
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        x-context: &context { runAsUser: 1 }
        spec:
          containers:
          - image: a
            securityContext:
              <<: *context
        """,
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        x-context: &context { runAsUser: 1 }
        spec:
          containers:
          - image: a
            securityContext:
              <<: *context
              allowPrivilegeEscalation: false
        """);

    [Fact]
    public void A_value_that_a_merge_brings_in_stays() => AssertFixed(
        "KUBE1102",
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        x-context: &context { allowPrivilegeEscalation: true }
        spec:
          containers:
          - image: a
            securityContext: { <<: *context }
        """,
        null);

    [Fact]
    public void Items_of_a_list_and_documents_of_a_stream() => AssertFixed(
        "KUBE1005",
        """
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: Pod
          metadata: { name: a }
          spec: { containers: [{ image: a, securityContext: { privileged: true } }] }
        - apiVersion: v1
          kind: Pod
          metadata: { name: b }
          spec:
            containers:
            - securityContext:
                privileged: true # here
              image: b
        ---
        # between
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: c }
        spec:
          containers:
          - image: c
            securityContext:
              privileged: !!bool true
        """,
        """
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: Pod
          metadata: { name: a }
          spec: { containers: [{ image: a, securityContext: { privileged: false } }] }
        - apiVersion: v1
          kind: Pod
          metadata: { name: b }
          spec:
            containers:
            - securityContext:
                privileged: false # here
              image: b
        ---
        # between
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: c }
        spec:
          containers:
          - image: c
            securityContext:
              privileged: !!bool true
        """,
        refused: 1);

    [Fact]
    public void Texts_with_tabs_and_several_lines_stay() => AssertFixed(
        "KUBE1102",
        Container("command: [\"a\tb\"]\n    args:\n    - |\n      one\n\n        two\n    - >-\n      folded\n      text\n"),
        Container("command: [\"a\tb\"]\n    args:\n    - |\n      one\n\n        two\n    - >-\n      folded\n      text\n    securityContext:\n      allowPrivilegeEscalation: false\n"));

    [Fact]
    public void New_sequences_are_indented_where_those_of_the_file_are() => AssertFixed(
        "KUBE1106",
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: web
              image: web
        """,
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: web
              image: web
              securityContext:
                capabilities:
                  drop:
                    - ALL
        """);

    [Fact]
    public void New_sequences_are_not_indented_where_those_of_the_file_are_not() => AssertFixed(
        "KUBE1106",
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - name: web
            image: web
        """,
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - name: web
            image: web
            securityContext:
              capabilities:
                drop:
                - ALL
        """);

    [Fact]
    public void Json_may_be_indented_by_tabs() => AssertFixed(
        "KUBE1005",
        "{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"Pod\",\n\t\"spec\": { \"containers\": [ { \"securityContext\": {\n\t\t\"privileged\": true } } ] }\n}\n",
        "{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"Pod\",\n\t\"spec\": { \"containers\": [ { \"securityContext\": {\n\t\t\"privileged\": false } } ] }\n}\n");

    [Fact]
    public void A_key_in_json_that_is_indented_by_tabs_is_so_too() => AssertFixed(
        "KUBE1102",
        "{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"Pod\",\n\t\"spec\": { \"containers\": [ {\n\t\t\"image\": \"web\"\n\t} ] }\n}\n",
        "{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"Pod\",\n\t\"spec\": { \"containers\": [ {\n\t\t\"image\": \"web\",\n\t\t\"securityContext\": { \"allowPrivilegeEscalation\": false }\n\t} ] }\n}\n");

    [Fact]
    public void Tabs_in_strings_and_comments_stay() => AssertFixed(
        "KUBE1005",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  annotations: { note: \"a\tb\" }\t# tab\nspec:\n  containers:\n  - securityContext:\n      privileged: true\t# no\n",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  annotations: { note: \"a\tb\" }\t# tab\nspec:\n  containers:\n  - securityContext:\n      privileged: false\t# no\n");

    [Fact]
    public void Every_document_of_a_stream_is_fixed_in_its_own_style() => AssertFixed(
        "KUBE1102",
        """
        # two of them
        ---
        apiVersion: v1
        kind: Pod
        spec:
            containers:
            -   name: web
                image: web
        ...
        --- # the other
        {"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "web", "image": "web"}]}}
        """,
        """
        # two of them
        ---
        apiVersion: v1
        kind: Pod
        spec:
            containers:
            -   name: web
                image: web
                securityContext:
                    allowPrivilegeEscalation: false
        ...
        --- # the other
        {"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "web", "image": "web", "securityContext": { "allowPrivilegeEscalation": false }}]}}
        """);

    [Fact]
    public void A_text_that_keeps_its_last_line_breaks_is_not_cut() => AssertFixed(
        "KUBE1102",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: web\n    image: web\n    args:\n    - |+\n      first\n\n\n",
        null);

    [Fact]
    public void A_text_of_many_lines_at_the_end_of_a_file_is_ended_as_kubectl_ends_it() => AssertFixed(
        "KUBE1102",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: web\n    image: web\n    args:\n    - |\n      first",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: web\n    image: web\n    args:\n    - |\n      first\n    securityContext:\n      allowPrivilegeEscalation: false");

    [Fact]
    public void Quotes_stay_as_they_are() => AssertFixed(
        "KUBE3008",
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - image: "k8s.gcr.io/pause:3.9"
          - image: 'k8s.gcr.io/pause:3.9'
          - image: k8s.gcr.io/pause:3.9
        """,
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - image: "registry.k8s.io/pause:3.9"
          - image: 'registry.k8s.io/pause:3.9'
          - image: registry.k8s.io/pause:3.9
        """);

    [Fact]
    public void A_document_that_does_not_parse_costs_no_other_document() => AssertFixed(
        "KUBE1005",
        """
        a: [
        ---
        apiVersion: v1
        kind: Pod
        spec:
          containers: [{ name: web, securityContext: { privileged: true } }]
        """,
        """
        a: [
        ---
        apiVersion: v1
        kind: Pod
        spec:
          containers: [{ name: web, securityContext: { privileged: false } }]
        """);

    [Fact]
    public void A_stream_of_a_thousand_documents_is_fixed_whole()
    {
        const string Document = "---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - securityContext:\n      privileged: {0}\n";
        var text = string.Concat(Enumerable.Repeat(string.Format(CultureInfo.InvariantCulture, Document, "true"), 1000));

        AssertFixed("KUBE1005", text, string.Concat(Enumerable.Repeat(string.Format(CultureInfo.InvariantCulture, Document, "false"), 1000)));
    }

    private static string Container(string rest) =>
        "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n  - image: web\n    " + rest;

    [Fact]
    public void Objects_in_other_objects_are_fixed_where_they_are() => AssertFixed(
        "KUBE1003 KUBE1005 KUBE1102",
        """
        apiVersion: kubernetes.crossplane.io/v1alpha2
        kind: Object
        spec:
          forProvider:
            manifest:
              apiVersion: template.openshift.io/v1
              kind: Template
              objects:
              - { apiVersion: v1, kind: Service }
              - apiVersion: v1
                kind: Pod
                spec:
                  hostPID: true # all
                  containers:
                  - image: web
                    securityContext:
                      privileged: true
        """,
        """
        apiVersion: kubernetes.crossplane.io/v1alpha2
        kind: Object
        spec:
          forProvider:
            manifest:
              apiVersion: template.openshift.io/v1
              kind: Template
              objects:
              - { apiVersion: v1, kind: Service }
              - apiVersion: v1
                kind: Pod
                spec:
                  containers:
                  - image: web
                    securityContext:
                      privileged: false
                      allowPrivilegeEscalation: false
        """);

    [Fact]
    public void Containers_outside_of_pod_specs_are_fixed_where_they_are() => AssertFixed(
        "KUBE1005 KUBE1103",
        """
        apiVersion: tekton.dev/v1
        kind: Task
        spec:
          steps:
          - image: web
            securityContext:
              privileged: true
              runAsNonRoot: false
        """,
        """
        apiVersion: tekton.dev/v1
        kind: Task
        spec:
          steps:
          - image: web
            securityContext:
              privileged: false
              runAsNonRoot: true
        """);

    /// <param name="rules">The rules whose findings are fixed.</param>
    /// <param name="before">The manifest.</param>
    /// <param name="after">The fixed manifest; <see langword="null"/> if it cannot be fixed.</param>
    /// <param name="refused">The number of findings that cannot be fixed.</param>
    private static void AssertFixed(string rules, string before, string? after, int refused = 0)
    {
        var checker = new ManifestChecker(new ManifestPolicyProvider(new ConfigurationSet([]), new WarningOptions(), new Dictionary<string, string>()));
        var result = new ManifestFixer(checker, new FixSelection(rules.Split(' '), withPlaceholders: true)).Fix(
            new ManifestFile("/web.yaml"), new ChangedLines(before), [], ManifestSet.Unknown, TestContext.Current.CancellationToken);

        Assert.Equal(after ?? before, result.Text);
        Assert.Equal(after is null ? 1 : refused, result.Refused.Count);
    }
}
