using KubeGuard.Rules;
using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Cluster.Rules.KUBE6202AdmissionPolicyInvalidRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6202AdmissionPolicyInvalidTests
{
    [Theory]
    [InlineData("validations: [{ expression: {|KUBE6202:'object.spec.replicas <'|} }]")]
    [InlineData("validations: [{ expression: {|KUBE6202:request.foo == 'a'|} }]")]
    [InlineData("validations: [{ expression: {|KUBE6202:object.spec.flag|} }]")]
    [InlineData("validations: [{ expression: {|KUBE6202:'\"text\"'|} }]")]
    [InlineData("validations: [{ expression: {|KUBE6202:params.x == 1|} }]")]
    [InlineData("validations: [{ expression: 1 == 1, messageExpression: {|KUBE6202:'1'|} }]")]
    [InlineData("validations: [{ expression: {|KUBE6202:variables.later == 1|} }]")]
    [InlineData("variables: [{ name: a, expression: {|KUBE6202:variables.b|} }, { name: b, expression: '1' }]")]
    [InlineData("matchConditions: [{ name: a, expression: {|KUBE6202:variables.b|} }]")]
    [InlineData("matchConditions: [{ name: a, expression: {|KUBE6202:'1'|} }]")]
    [InlineData("auditAnnotations: [{ key: a, valueExpression: {|KUBE6202:'1'|} }]")]
    public void Reports_an_expression_that_the_server_refuses(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("validations: [{ expression: object.spec.flag == true }]")]
    [InlineData("validations: [{ expression: request.operation == 'CREATE' && oldObject == null }]")]
    [InlineData("paramKind: { apiVersion: v1, kind: ConfigMap }, validations: [{ expression: params.x == 1 }]")]
    [InlineData("variables: [{ name: a, expression: '1' }, { name: b, expression: variables.a + 1 }], validations: [{ expression: variables.b == 2 }]")]
    [InlineData("auditAnnotations: [{ key: a, valueExpression: 'null' }]")]
    [InlineData("validations: [{ expression: authorizer.group('').resource('pods').check('get').allowed() }]")]
    [InlineData("validations: [{ expression: \"namespaceObject.metadata.labels['a'] == 'b'\" }]")]
    [InlineData("validations: [{ expression: \"{{ x }}\" }]")]
    public void Is_silent(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Names_the_expression_and_the_reason() => Assert.StartsWith(
        "The expression 'spec.validations[0].expression' of ValidatingAdmissionPolicy 'p' is wrong: ",
        Assert.Single(Verify.Verify(Policy("validations: [{ expression: {|KUBE6202:nope == 1|} }]"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Names_the_part_of_the_text() =>
        Assert.Equal((9, 4), Assert.Single(Verify.Verify(Policy("validations: [{ expression: {|KUBE6202:1 > 0 && nope == 1|} }]"))).Part);

    [Theory]
    [InlineData("{|KUBE6202:request.operation ==|}")]
    [InlineData("{|KUBE6202:'1'|}")]
    [InlineData("{|KUBE6202:params.x == 1|}")]
    [InlineData("{|KUBE6202:variables.x == 1|}")]
    [InlineData("request.operation != 'DELETE' && object.metadata.name != 'a'")]
    [InlineData("\"!authorizer.group('a').resource('b').check('c').allowed()\"")]
    [InlineData("' '")]
    [InlineData("'{{ x }}'")]
    public void Reports_a_condition_of_a_webhook(string expression) => Verify.Verify($$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata: { name: p }
        webhooks:
        - name: a.example.com
          matchConditions: [{ name: a, expression: {{expression}} }]
        """);

    [Theory]
    [InlineData("v1alpha1")]
    [InlineData("v1beta1")]
    public void Reports_a_policy_that_mutates(string version) => Verify.Verify($$"""
        apiVersion: admissionregistration.k8s.io/{{version}}
        kind: MutatingAdmissionPolicy
        metadata: { name: p }
        spec:
          matchConditions: [{ name: a, expression: {|KUBE6202:nope|} }]
          variables: [{ name: a, expression: "{|KUBE6202:also nope|}" }]
          mutations: [{ patchType: ApplyConfiguration, applyConfiguration: { expression: "Object{ spec: Object.spec{ replicas: 1 } }" } }]
        """.Replace("\"{|KUBE6202:also nope|}\"", "{|KUBE6202:also nope|}"));

    [Theory]
    [InlineData("applyConfiguration", "Object{ spec: Object.spec{ replicas: }")]
    [InlineData("applyConfiguration", "Objekt{}")]
    [InlineData("applyConfiguration", "object")]
    [InlineData("applyConfiguration", "Object.spec{ replicas: 1 }")]
    [InlineData("applyConfiguration", "[JSONPatch{ op: 'remove', path: '/spec/replicas' }]")]
    [InlineData("applyConfiguration", "Object{ spec: Object.spec{ replicas: nope } }")]
    [InlineData("jsonPatch", "[JSONPatch{ op: 'remove', path: '/spec/replicas' }")]
    [InlineData("jsonPatch", "JSONPatch{ op: 'remove', path: '/spec/replicas' }")]
    [InlineData("jsonPatch", "[{ 'op': 'remove', 'path': '/spec/replicas' }]")]
    [InlineData("jsonPatch", "[JSONPatch{ op: 'remove', pfad: '/spec/replicas' }]")]
    [InlineData("jsonPatch", "[JSONPatch{ op: 'remove', path: 1 }]")]
    [InlineData("jsonPatch", "[JSONPatch{ op: 'remove', path: jsonpatch.escapeKey(1) }]")]
    [InlineData("jsonPatch", "Object{}")]
    [InlineData("jsonPatch", "[]")]
    public void Reports_a_mutation_that_the_server_refuses(string type, string expression) => Verify.Verify(Mutation(type, $"{{|KUBE6202:{expression}|}}"));

    [Theory]
    [InlineData("applyConfiguration", "Object{}")]
    [InlineData("applyConfiguration", "Object{ spec: Object.spec{ template: Object.spec.template{ spec: Object.spec.template.spec{ hostNetwork: false } } } }")]
    [InlineData("applyConfiguration", "Object{ metadata: Object.metadata{ labels: Object.metadata.labels{ team: variables.team } } }")]
    [InlineData("applyConfiguration", "Object{ spec: Object.spec{ containers: object.spec.containers.map(c, Object.spec.containers.item{ name: c.name, image: 'r/' + c.image }) } }")]
    [InlineData("applyConfiguration", "has(object.spec.replicas) ? Object{} : Object{ spec: Object.spec{ ?replicas: object.?spec.?x } }")]
    [InlineData("jsonPatch", "[JSONPatch{ op: 'add', path: '/metadata/labels/' + jsonpatch.escapeKey('a/b~c'), value: variables.team }]")]
    [InlineData("jsonPatch", "has(object.metadata.labels) ? [] : [JSONPatch{ op: 'add', path: '/metadata/labels', value: {} }]")]
    [InlineData("jsonPatch", "has(object.metadata.labels) ? [JSONPatch{ op: 'copy', from: '/a', path: '/b' }] : []")]
    [InlineData("jsonPatch", "[JSONPatch{ op: 'test', path: '/spec/a', value: 1 }] + [JSONPatch{ op: 'replace', path: '/spec/a', value: 'x' }]")]
    [InlineData("jsonPatch", "object.spec.containers.map(c, JSONPatch{ op: 'add', path: '/spec', value: Object.spec{ name: c.name } })")]
    public void Is_silent_about_a_mutation(string type, string expression) => Verify.Verify(Mutation(type, expression));

    [Fact]
    public void Only_mutations_create_objects_and_escape_keys()
    {
        Verify.Verify(Policy("validations: [{ expression: {|KUBE6202:\"jsonpatch.escapeKey('a') == 'a'\"|} }]"));
        Verify.Verify(Policy("validations: [{ expression: {|KUBE6202:'Object{} == object'|} }]"));
    }

    [Fact]
    public void Warns_about_an_expression_that_costs_too_much()
    {
        var loops = string.Concat(Enumerable.Range(0, 12).Select(level => $"object.spec.list.all(x{level}, "));
        var finding = Assert.Single(Verify.Verify(Policy($"validations: [{{ expression: {{|KUBE6202:\"{loops}x0 == x1{new string(')', 12)}\"|}} }}]")));

        Assert.Equal(RuleSeverity.Warning, finding.Severity);
        Assert.EndsWith("it may cost more than the API server allows, even with lists of four items", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[deployments]", "{|KUBE6202:object.spec.replcas < 5|}")]
    [InlineData("[deployments, statefulsets]", "{|KUBE6202:object.spec.replcas < 5|}")]
    [InlineData("[deployments]", "{|KUBE6202:object.spec.replicas == 'x'|}")]
    [InlineData("[deployments]", "object.spec.replicas < 5")]
    [InlineData("[deployments, daemonsets]", "object.spec.replicas < 5")]
    [InlineData("['*']", "object.spec.replcas < 5")]
    public void Warns_about_an_expression_that_fits_none_of_the_kinds(string resources, string expression)
    {
        var findings = Verify.Verify(Policy(
            $"matchConstraints: {{ resourceRules: [{{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: {resources} }}] }}, validations: [{{ expression: {expression} }}]"));

        Assert.All(findings, finding => Assert.Equal(RuleSeverity.Warning, finding.Severity));
    }

    [Theory]
    [InlineData("{ rule: {|KUBE6202:self.replicas <|} }")]
    [InlineData("{ rule: {|KUBE6202:objekt.replicas < 5|} }")]
    [InlineData("{ rule: {|KUBE6202:object.replicas < 5|} }")]
    [InlineData("{ rule: {|KUBE6202:'1'|} }")]
    [InlineData("{ rule: {|KUBE6202:self.startWith('a')|} }")]
    [InlineData("{ rule: {|KUBE6202:self.all(a|} }")]
    [InlineData("{ rule: self.a, messageExpression: {|KUBE6202:1 + 1|} }")]
    [InlineData("{ rule: self.minReplicas <= self.maxReplicas, messageExpression: \"'%d'.format([self.maxReplicas])\" }")]
    [InlineData("{ rule: self == oldSelf }")]
    [InlineData("{ rule: '!oldSelf.hasValue() || self >= oldSelf.value()', optionalOldSelf: true }")]
    [InlineData("{ rule: \"self.all(x, x.name.matches('^a') && !has(x.b))\" }")]
    [InlineData("{ rule: 'self.startsWith(\"a\") && size(self) < 10 && self in [\"ab\"]' }")]
    [InlineData("{ rule: '', messageExpression: '' }")]
    [InlineData("{ rule: '{{ .Values.a }}' }")]
    public void Reports_a_rule_of_a_custom_resource(string rule) => Verify.Verify(Definition(rule));

    [Fact]
    public void Rules_of_custom_resources_came_later() => Verify.Verify(Definition("{ rule: self. }"), "1.24");

    private static string Definition(string rule) => $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: backups.example.org }
        spec:
          versions:
          - name: v1
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec: { type: array, items: { x-kubernetes-validations: [{{rule}}] } }
        """;

    private static string Mutation(string type, string expression) => $$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: MutatingAdmissionPolicy
        metadata: { name: p }
        spec:
          variables: [{ name: team, expression: object.metadata.namespace }]
          mutations:
          - {{type}}:
              expression: "{{expression}}"
        """.Replace("\"{|KUBE6202:", "{|KUBE6202:\"").Replace("|}\"", "\"|}");

    private static string Policy(string spec) => $$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: { name: p }
        spec: { {{spec}} }
        """;
}
