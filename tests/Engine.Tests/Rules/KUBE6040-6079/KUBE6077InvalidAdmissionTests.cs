using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6077InvalidAdmission>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6077InvalidAdmissionTests
{
    [Theory]
    [InlineData("name: {|KUBE6077:images|}")]
    [InlineData("timeoutSeconds: {|KUBE6077:31|}")]
    [InlineData("{|KUBE6077:clientConfig|}: {}")]
    [InlineData("clientConfig: { url: {|KUBE6077:\"http://a.example.com\"|} }")]
    [InlineData("clientConfig: { url: {|KUBE6077:\"https://a.example.com/?x=1\"|} }")]
    [InlineData("clientConfig: { service: { name: a, namespace: shop, path: {|KUBE6077:validate|}, port: {|KUBE6077:0|} } }")]
    [InlineData("clientConfig: { service: { name: a, namespace: shop, path: {|KUBE6077:/a//b|} } }")]
    [InlineData("{|KUBE6077:clientConfig|}: { url: \"https://a.example.com\", service: { name: a, namespace: shop } }")]
    [InlineData("{|KUBE6077:admissionReviewVersions|}: [v2]")]
    [InlineData("admissionReviewVersions: [v1, {|KUBE6077:V1|}]")]
    [InlineData("{|KUBE6077:admissionReviewVersions|}: []")]
    [InlineData("rules: [{ apiGroups: [\"\"], apiVersions: [v1], operations: [{|KUBE6077:create|}], resources: [pods] }]")]
    [InlineData("rules: [{ apiGroups: [\"\"], apiVersions: [v1], {|KUBE6077:operations|}: [\"*\", CREATE], resources: [pods] }]")]
    [InlineData("rules: [{ apiGroups: [\"\"], apiVersions: [v1], operations: [CREATE], {|KUBE6077:resources|}: [\"*\", pods] }]")]
    [InlineData("rules: [{ {|KUBE6077:apiGroups|}: [\"\"], apiVersions: [v1], operations: [CREATE] }]")]
    [InlineData("matchConditions: [{ name: {|KUBE6077:a b|}, expression: {|KUBE6077:\"\"|} }]")]
    [InlineData("rules: [{ apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods/*, {|KUBE6077:pods/log|}] }]")]
    [InlineData("rules: [{ apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: ['*/log', {|KUBE6077:pods/log|}] }]")]
    [InlineData("rules: [{ apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [{|KUBE6077:''|}] }]")]
    [InlineData("{|KUBE6077:matchConditions|}: [{ name: a0, expression: 'true' }, { name: a1, expression: 'true' }, { name: a2, expression: 'true' }, { name: a3, expression: 'true' }, { name: a4, expression: 'true' }, { name: a5, expression: 'true' }, { name: a6, expression: 'true' }, { name: a7, expression: 'true' }, { name: a8, expression: 'true' }, { name: a9, expression: 'true' }, { name: a10, expression: 'true' }, { name: a11, expression: 'true' }, { name: a12, expression: 'true' }, { name: a13, expression: 'true' }, { name: a14, expression: 'true' }, { name: a15, expression: 'true' }, { name: a16, expression: 'true' }, { name: a17, expression: 'true' }, { name: a18, expression: 'true' }, { name: a19, expression: 'true' }, { name: a20, expression: 'true' }, { name: a21, expression: 'true' }, { name: a22, expression: 'true' }, { name: a23, expression: 'true' }, { name: a24, expression: 'true' }, { name: a25, expression: 'true' }, { name: a26, expression: 'true' }, { name: a27, expression: 'true' }, { name: a28, expression: 'true' }, { name: a29, expression: 'true' }, { name: a30, expression: 'true' }, { name: a31, expression: 'true' }, { name: a32, expression: 'true' }, { name: a33, expression: 'true' }, { name: a34, expression: 'true' }, { name: a35, expression: 'true' }, { name: a36, expression: 'true' }, { name: a37, expression: 'true' }, { name: a38, expression: 'true' }, { name: a39, expression: 'true' }, { name: a40, expression: 'true' }, { name: a41, expression: 'true' }, { name: a42, expression: 'true' }, { name: a43, expression: 'true' }, { name: a44, expression: 'true' }, { name: a45, expression: 'true' }, { name: a46, expression: 'true' }, { name: a47, expression: 'true' }, { name: a48, expression: 'true' }, { name: a49, expression: 'true' }, { name: a50, expression: 'true' }, { name: a51, expression: 'true' }, { name: a52, expression: 'true' }, { name: a53, expression: 'true' }, { name: a54, expression: 'true' }, { name: a55, expression: 'true' }, { name: a56, expression: 'true' }, { name: a57, expression: 'true' }, { name: a58, expression: 'true' }, { name: a59, expression: 'true' }, { name: a60, expression: 'true' }, { name: a61, expression: 'true' }, { name: a62, expression: 'true' }, { name: a63, expression: 'true' }, { name: a64, expression: 'true' }]")]
    [InlineData("matchConditions: [{ name: a, expression: {|KUBE6077:' '|} }]")]
    public void Reports_a_webhook(string content) => Verify.Verify(Webhook(content));

    [Theory]
    [InlineData("name: images.shop.example.com")]
    [InlineData("clientConfig: { url: \"https://a.example.com:8443/validate\" }")]
    [InlineData("clientConfig: { service: { name: a, namespace: shop, path: /, port: 443 } }")]
    [InlineData("clientConfig: '{{ x }}'")]
    [InlineData("admissionReviewVersions: [v2, v1]")]
    [InlineData("admissionReviewVersions: ['{{ x }}']")]
    [InlineData("rules: [{ apiGroups: [\"*\"], apiVersions: [\"*\"], operations: [\"*\"], resources: [\"*\", pods/status] }]")]
    [InlineData("rules: [{ apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods/log, pods/exec, pods] }]")]
    [InlineData("rules: [{ apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods, '*'] }]")]
    public void Is_silent_about_a_webhook(string content) => Verify.Verify(Webhook(content));

    [Theory]
    [InlineData("{|KUBE6077:spec|}: { validations: [{ expression: a }] }")]
    [InlineData("spec: { {|KUBE6077:matchConstraints|}: {}, validations: [{ expression: a }] }")]
    [InlineData("{|KUBE6077:spec|}: { matchConstraints: { resourceRules: '{{ x }}' } }")]
    [InlineData("spec: { matchConstraints: '{{ x }}', validations: [{ expression: {|KUBE6077:\"\"|}, message: {|KUBE6077:\"a\\nb\"|} }] }")]
    [InlineData("spec: { matchConstraints: '{{ x }}', validations: [{ expression: \"a &&\\nb\", message: \"a\\n\" }] }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods] }] }, validations: [{ expression: {|KUBE6077:' '|} }], variables: [{ name: {|KUBE6077:a-b|}, expression: '1' }], paramKind: { apiVersion: v1, kind: {|KUBE6077:''|} } }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods] }] }, auditAnnotations: [{ key: a, valueExpression: {|KUBE6077:''|} }, { key: {|KUBE6077:a|}, valueExpression: b }, { key: {|KUBE6077:a b|}, valueExpression: b }] }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: a }], paramKind: { apiVersion: {|KUBE6077:a/b/v1|}, kind: {|KUBE6077:A_b|} } }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: a }], paramKind: { apiVersion: {|KUBE6077:V1|}, kind: {|KUBE6077:''|} } }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: a }], paramKind: { apiVersion: {|KUBE6077:example.com/|}, kind: A } }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: a }], {|KUBE6077:paramKind|}: { kind: A } }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: a }], {|KUBE6077:paramKind|}: { apiVersion: v1 } }")]
    [InlineData("spec: { matchConstraints: { namespaceSelector: { matchLabels: { a: {|KUBE6077:b c|} } }, objectSelector: { matchExpressions: [{ key: a, operator: Exists, {|KUBE6077:values|}: [b] }] }, resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: a }] }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [{|KUBE6077:''|}], operations: [CREATE], resources: [deployments], resourceNames: [a, {|KUBE6077:a|}, {|KUBE6077:b/c|}] }] }, validations: [{ expression: a }] }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: a }], variables: [{ name: {|KUBE6077:namespace|}, expression: '1' }] }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, auditAnnotations: [{ key: {|KUBE6077:a/b|}, valueExpression: c }] }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, {|KUBE6077:auditAnnotations|}: [{ key: a0, valueExpression: b }, { key: a1, valueExpression: b }, { key: a2, valueExpression: b }, { key: a3, valueExpression: b }, { key: a4, valueExpression: b }, { key: a5, valueExpression: b }, { key: a6, valueExpression: b }, { key: a7, valueExpression: b }, { key: a8, valueExpression: b }, { key: a9, valueExpression: b }, { key: a10, valueExpression: b }, { key: a11, valueExpression: b }, { key: a12, valueExpression: b }, { key: a13, valueExpression: b }, { key: a14, valueExpression: b }, { key: a15, valueExpression: b }, { key: a16, valueExpression: b }, { key: a17, valueExpression: b }, { key: a18, valueExpression: b }, { key: a19, valueExpression: b }, { key: a20, valueExpression: b }] }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, auditAnnotations: [{ key: a, valueExpression: {|KUBE6077:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb|} }] }")]
    [InlineData("spec: { matchConstraints: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }] }, validations: [{ expression: a, messageExpression: {|KUBE6077:' '|} }] }")]
    public void Reports_a_policy(string content) => Verify.Verify(Object("ValidatingAdmissionPolicy", content));

    [Theory]
    [InlineData("paramKind: { apiVersion: v1, kind: ConfigMap }")]
    [InlineData("paramKind: { apiVersion: rules.example.com/v1beta1, kind: ReplicaLimit }")]
    [InlineData("paramKind: '{{ x }}'")]
    public void Is_silent_about_a_policy(string content) => Verify.Verify(Object(
        "ValidatingAdmissionPolicy", $"spec: {{ matchConstraints: '{{{{ x }}}}', validations: [{{ expression: a }}], {content} }}"));

    [Theory]
    [InlineData("{|KUBE6077:spec|}: { validationActions: [Deny] }")]
    [InlineData("spec: { policyName: a, {|KUBE6077:validationActions|}: [Deny, Warn] }")]
    [InlineData("spec: { policyName: a, validationActions: [Audit, {|KUBE6077:Audit|}] }")]
    [InlineData("spec: { policyName: a, paramRef: { name: {|KUBE6077:p|}, selector: {}, parameterNotFoundAction: Deny } }")]
    [InlineData("spec: { policyName: a, {|KUBE6077:paramRef|}: { parameterNotFoundAction: Deny } }")]
    [InlineData("spec: { policyName: a, validationActions: [Deny, Audit], paramRef: { name: p, parameterNotFoundAction: Allow } }")]
    [InlineData("spec: { policyName: a, {|KUBE6077:validationActions|}: [] }")]
    [InlineData("spec: { policyName: a, validationActions: [Deny], matchResources: { resourceRules: [{ apiGroups: [apps], apiVersions: [v1], {|KUBE6077:operations|}: [], resources: [deployments] }], namespaceSelector: { matchLabels: { a: {|KUBE6077:b c|} } } } }")]
    [InlineData("spec: { policyName: a, validationActions: [Deny], paramRef: { name: {|KUBE6077:a/b|}, parameterNotFoundAction: Deny } }")]
    [InlineData("spec: { policyName: a, validationActions: [Deny], paramRef: { selector: { matchLabels: { a: {|KUBE6077:b c|} } }, parameterNotFoundAction: Deny } }")]
    public void Reports_a_binding(string content) => Verify.Verify(Object("ValidatingAdmissionPolicyBinding", content));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Webhook("{|KUBE6077:clientConfig|}: {}"), "ValidatingWebhookConfiguration 'images' is no valid configuration of admission: clientConfig has neither a url nor a service");

    [Theory]
    [InlineData("mutations: [{ {|KUBE6077:patchType|}: JSONPatch }]")]
    [InlineData("mutations: [{ patchType: ApplyConfiguration, applyConfiguration: { expression: {|KUBE6077:' '|} } }]")]
    [InlineData("mutations: [{ patchType: ApplyConfiguration, applyConfiguration: { expression: 'Object{}' }, {|KUBE6077:jsonPatch|}: { expression: '[]' } }]")]
    [InlineData("mutations: [{ patchType: {|KUBE6077:Merge|} }], reinvocationPolicy: {|KUBE6077:Always|}")]
    [InlineData("mutations: [{ patchType: JSONPatch, jsonPatch: { expression: '[]' } }], reinvocationPolicy: IfNeeded")]
    public void Reports_a_policy_that_mutates(string content) => Verify.Verify(Object(
        "MutatingAdmissionPolicy", $$"""spec: { matchConstraints: { resourceRules: [{ apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods] }] }, {{content}} }"""));

    private static string Webhook(string content) => Object("ValidatingWebhookConfiguration", $"webhooks:\n- {content}");

    private static string Object(string kind, string content) => $"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: {kind}
        metadata: {"{ name: images }"}
        {content}
        """;
}
