using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6078InvalidClusterObject>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6078InvalidClusterObjectTests
{
    [Theory]
    [InlineData("v1", "Endpoints", "subsets: [{ {|KUBE6078:ports|}: [{ port: 80 }] }]")]
    [InlineData("v1", "Endpoints", "subsets: [{ addresses: [{ ip: {|KUBE6078:127.0.0.1|} }], ports: [{ {|KUBE6078:port|}: 80 }, { name: b, port: {|KUBE6078:0|} }] }]")]
    [InlineData("discovery.k8s.io/v1", "EndpointSlice", "addressType: IPv4\nendpoints: [{ {|KUBE6078:addresses|}: [] }, { addresses: [{|KUBE6078:\"2001:db8::1\"|}] }]")]
    [InlineData("discovery.k8s.io/v1", "EndpointSlice", "addressType: FQDN\nendpoints: [{ addresses: [{|KUBE6078:A|}] }]\nports: [{ name: {|KUBE6078:A|} }, { name: b }, { name: {|KUBE6078:b|} }]")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { matchingPrecedence: {|KUBE6078:10001|} }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "PriorityLevelConfiguration", "{|KUBE6078:spec|}: { type: Limited }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "PriorityLevelConfiguration", "spec: { type: Limited, limited: { {|KUBE6078:limitResponse|}: { type: Queue } } }")]
    [InlineData("networking.k8s.io/v1", "IngressClass", "{|KUBE6078:spec|}: {}")]
    [InlineData("networking.k8s.io/v1", "IngressClass", "spec: { controller: {|KUBE6078:nginx|} }")]
    [InlineData("coordination.k8s.io/v1", "Lease", "spec: { leaseDurationSeconds: {|KUBE6078:0|}, leaseTransitions: {|KUBE6078:-1|} }")]
    [InlineData("v1", "Namespace", "spec: { finalizers: [{|KUBE6078:cleanup|}] }")]
    [InlineData("v1", "Node", "spec: { podCIDRs: [{|KUBE6078:10.0.0.0|}], taints: [{ key: {|KUBE6078:a b|}, effect: NoSchedule }] }")]
    [InlineData("scheduling.k8s.io/v1", "PriorityClass", "value: {|KUBE6078:1000000001|}")]
    [InlineData("node.k8s.io/v1", "RuntimeClass", "handler: {|KUBE6078:Kata|}\noverhead: { podFixed: { cpu: {|KUBE6078:-1|} } }")]
    [InlineData("node.k8s.io/v1", "RuntimeClass", "handler: kata\nscheduling: { tolerations: [{ key: a, operator: Exists, value: {|KUBE6078:b|} }] }")]
    [InlineData("v1", "Endpoints", "subsets: [{ addresses: [{ ip: 203.0.113.7, hostname: {|KUBE6078:A|} }], ports: [{ port: 80 }] }]")]
    [InlineData("discovery.k8s.io/v1", "EndpointSlice", "addressType: IPv4\nendpoints: [{ addresses: [203.0.113.7], nodeName: {|KUBE6078:a_b|}, hints: { forZones: [{ name: a }, { name: {|KUBE6078:a|} }] } }]")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { priorityLevelConfiguration: { name: {|KUBE6078:''|} }, rules: [{ {|KUBE6078:subjects|}: [], nonResourceRules: [{ verbs: [get], nonResourceURLs: [{|KUBE6078:a|}] }] }] }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { rules: [{ {|KUBE6078:subjects|}: [{ {|KUBE6078:kind|}: User }] }] }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { rules: [{ subjects: [{ kind: User, user: { name: a } }], resourceRules: [{ {|KUBE6078:verbs|}: [], apiGroups: [''], resources: [pods], namespaces: [a] }, { {|KUBE6078:verbs|}: [get], apiGroups: [''], resources: [pods] }] }] }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "PriorityLevelConfiguration", "spec: { type: Limited, limited: { nominalConcurrencyShares: {|KUBE6078:-1|}, lendablePercent: {|KUBE6078:101|}, limitResponse: { type: Queue, queuing: { queues: 1, handSize: {|KUBE6078:2|} } } } }")]
    [InlineData("networking.k8s.io/v1", "IngressClass", "spec: { controller: example.com/a, parameters: { apiGroup: {|KUBE6078:A|}, kind: {|KUBE6078:''|}, name: {|KUBE6078:a/b|}, scope: Cluster, namespace: {|KUBE6078:a|} } }")]
    [InlineData("networking.k8s.io/v1", "IngressClass", "spec: { controller: example.com/a, {|KUBE6078:parameters|}: { kind: A, name: b, scope: Namespace } }")]
    [InlineData("v1", "Node", "spec: { podCIDR: {|KUBE6078:a|}, taints: [{ key: a, effect: NoSchedule }, { key: {|KUBE6078:a|}, effect: NoSchedule }] }")]
    [InlineData("node.k8s.io/v1", "RuntimeClass", "handler: kata\noverhead: { podFixed: { disk: {|KUBE6078:1|} } }\nscheduling: { nodeSelector: { a b: {|KUBE6078:c|} } }")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "spec: { request: {|KUBE6078:LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUIKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=|}, signerName: example.com/a.b, usages: [client auth] }")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "spec: { request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K, signerName: {|KUBE6078:a|}, usages: [client auth] }")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "spec: { request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K, signerName: {|KUBE6078:a/b|}, usages: [client auth] }")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "spec: { request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K, signerName: {|KUBE6078:example.com/a/b|}, usages: [client auth] }")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "spec: { request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K, signerName: {|KUBE6078:kubernetes.io/legacy-unknown|}, usages: [client auth] }")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "spec: { request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K, signerName: example.com/a.b, usages: [client auth], expirationSeconds: {|KUBE6078:599|} }")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "spec: { request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K, signerName: example.com/a.b, usages: [client auth, {|KUBE6078:client auth|}] }")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "spec: { request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K, signerName: example.com/a, {|KUBE6078:usages|}: [] }")]
    [InlineData("apiregistration.k8s.io/v1", "APIService", "spec: { version: {|KUBE6078:V1|}, groupPriorityMinimum: {|KUBE6078:0|}, versionPriority: {|KUBE6078:1001|} }")]
    [InlineData("apiregistration.k8s.io/v1", "APIService", "spec: { groupPriorityMinimum: 1, versionPriority: 1, version: v1, insecureSkipTLSVerify: {|KUBE6078:true|} }")]
    [InlineData("apiregistration.k8s.io/v1", "APIService", "spec: { groupPriorityMinimum: 1, versionPriority: 1, version: v1, insecureSkipTLSVerify: {|KUBE6078:true|}, caBundle: YQ==, service: { name: {|KUBE6078:''|}, namespace: b, port: {|KUBE6078:70000|} } }")]
    [InlineData("v1", "Node", "spec: { podCIDRs: [10.0.0.0/24, {|KUBE6078:10.0.1.0/24|}, \"2001:db8::/64\"] }")]
    [InlineData("networking.k8s.io/v1", "NetworkPolicy", "spec: { podSelector: {}, {|KUBE6078:policyTypes|}: [Ingress, Egress, Ingress] }")]
    [InlineData("networking.k8s.io/v1", "ServiceCIDR", "spec: { cidrs: [10.0.0.0/24, {|KUBE6078:10.0.1.0/24|}] }")]
    [InlineData("networking.k8s.io/v1", "ServiceCIDR", "spec: { {|KUBE6078:cidrs|}: [] }")]
    [InlineData("node.k8s.io/v1", "RuntimeClass", "handler: kata\nscheduling: { tolerations: [{ key: a, operator: Exists }, { {|KUBE6078:key|}: a, operator: Exists }] }")]
    [InlineData("discovery.k8s.io/v1", "EndpointSlice", "addressType: IPv4\nports: [{ port: 80 }, { {|KUBE6078:port|}: 81 }]")]
    [InlineData("discovery.k8s.io/v1", "EndpointSlice", "addressType: IPv4\nendpoints: [{ addresses: [203.0.113.7], hints: { {|KUBE6078:forZones|}: [{ name: a0 }, { name: a1 }, { name: a2 }, { name: a3 }, { name: a4 }, { name: a5 }, { name: a6 }, { name: a7 }, { name: a8 }] } }]")]
    [InlineData("networking.k8s.io/v1", "IngressClass", "spec: { controller: example.com/a, parameters: { apiGroup: {|KUBE6078:''|}, kind: A, name: b, scope: Namespace, namespace: {|KUBE6078:c.d|} } }")]
    [InlineData("v1", "Endpoints", "subsets: [{ addresses: [{ ip: 203.0.113.7, nodeName: {|KUBE6078:A_b|} }], ports: [{ port: 80 }] }]")]
    [InlineData("discovery.k8s.io/v1", "EndpointSlice", "addressType: IPv4\nendpoints: [{ addresses: [203.0.113.7], hostname: {|KUBE6078:''|}, hints: { forZones: [{ name: {|KUBE6078:a b|} }] } }]")]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", "spec: { devices: { requests: [{ {|KUBE6078:name|}: gpu }] } }")]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", "spec: { devices: { requests: [{ name: gpu, exactly: { deviceClassName: gpu.example.com } }, { name: {|KUBE6078:gpu|}, exactly: { deviceClassName: gpu.example.com } }, { name: {|KUBE6078:A|}, exactly: { deviceClassName: gpu.example.com } }] } }")]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", "spec: { devices: { requests: [{ name: gpu, exactly: { deviceClassName: {|KUBE6078:GPU|}, allocationMode: All, count: {|KUBE6078:2|} } }] } }")]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", "spec: { devices: { requests: [{ name: gpu, exactly: { deviceClassName: a, allocationMode: {|KUBE6078:all|}, selectors: [{|KUBE6078:{}|}] } }] } }")]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", "spec: { devices: { requests: [{ name: gpu, firstAvailable: [{ name: a, deviceClassName: a, selectors: [{ cel: { expression: {|KUBE6078:''|} } }] }, { name: {|KUBE6078:a|}, deviceClassName: a }] }] } }")]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", "spec: { devices: { requests: [{ name: gpu, exactly: { deviceClassName: gpu.example.com } }], constraints: [{ matchAttribute: {|KUBE6078:model|}, requests: [gpu, {|KUBE6078:nic|}] }] } }")]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", "spec: { devices: { requests: [{ name: gpu, exactly: { deviceClassName: gpu.example.com } }], config: [{ opaque: { driver: {|KUBE6078:gpu_a|}, parameters: {|KUBE6078:a|} }, requests: [{|KUBE6078:gpu/a|}] }] } }")]
    [InlineData("resource.k8s.io/v1beta1", "ResourceClaim", "spec: { devices: { requests: [{ {|KUBE6078:name|}: gpu }, { name: nic, deviceClassName: a, {|KUBE6078:firstAvailable|}: [{ name: a, deviceClassName: a }] }] } }")]
    [InlineData("resource.k8s.io/v1", "ResourceClaimTemplate", "spec: { metadata: { name: {|KUBE6078:a|} }, spec: { devices: { requests: [{ {|KUBE6078:name|}: gpu }] } } }")]
    [InlineData("resource.k8s.io/v1", "DeviceClass", "spec: { config: [{|KUBE6078:{}|}], selectors: [{|KUBE6078:{}|}] }")]
    [InlineData("discovery.k8s.io/v1", "EndpointSlice", "addressType: IPv4\nendpoints: [{ addresses: [203.0.113.7], hints: { forNodes: [{ name: a }, { name: {|KUBE6078:a|} }, { name: {|KUBE6078:A|} }] } }]")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { matchingPrecedence: {|KUBE6078:1|} }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { rules: [{ subjects: [{ kind: User, user: { name: {|KUBE6078:''|} }, {|KUBE6078:group|}: { name: a } }], nonResourceRules: [{ verbs: [get], nonResourceURLs: [{|KUBE6078:/a*|}, /b/*] }] }] }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { rules: [{ subjects: [{ kind: User, user: { name: a } }], resourceRules: [{ {|KUBE6078:verbs|}: ['*', get], apiGroups: [''], resources: [pods], namespaces: [a] }] }] }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "PriorityLevelConfiguration", "spec: { type: {|KUBE6078:Exempt|} }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { rules: [{ subjects: [{ kind: ServiceAccount, serviceAccount: { name: {|KUBE6078:A|}, namespace: {|KUBE6078:'*'|} } }], resourceRules: [{ verbs: [{|KUBE6078:read|}], apiGroups: [''], resources: [pods], namespaces: [{|KUBE6078:A|}] }] }] }")]
    public void Reports_an_invalid_value(string apiVersion, string kind, string content) => Verify.Verify(Object(apiVersion, kind, content));

    [Theory]
    [InlineData("v1", "Endpoints", "subsets: [{ addresses: [{ ip: 203.0.113.7 }], ports: [{ port: 80 }] }]")]
    [InlineData("discovery.k8s.io/v1", "EndpointSlice", "addressType: IPv6\nendpoints: [{ addresses: [\"2001:db8::1\"] }]\nports: [{ port: 80 }]")]
    [InlineData("discovery.k8s.io/v1", "EndpointSlice", "addressType: FQDN\nendpoints: [{ addresses: [db.example.com, '{{ x }}'] }]")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { matchingPrecedence: 0 }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "PriorityLevelConfiguration", "spec: { type: Limited, limited: { limitResponse: { type: Reject } } }")]
    [InlineData("networking.k8s.io/v1", "IngressClass", "spec: { controller: example.com/ingress }")]
    [InlineData("coordination.k8s.io/v1", "Lease", "spec: { leaseDurationSeconds: 15, leaseTransitions: 0 }")]
    [InlineData("v1", "Namespace", "spec: { finalizers: [kubernetes, example.com/cleanup] }")]
    [InlineData("v1", "Node", "spec: { podCIDRs: [10.0.0.0/24], taints: [{ key: gpu, value: \"\", effect: NoSchedule }] }")]
    [InlineData("scheduling.k8s.io/v1", "PriorityClass", "value: -5")]
    [InlineData("node.k8s.io/v1", "RuntimeClass", "handler: kata\noverhead: { podFixed: { cpu: 250m } }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { priorityLevelConfiguration: { name: a }, rules: [{ subjects: [{ kind: User, user: { name: a } }], resourceRules: [{ verbs: [get], apiGroups: [''], resources: [pods], clusterScope: true }], nonResourceRules: [{ verbs: [get], nonResourceURLs: [/a, '*'] }] }] }")]
    [InlineData("networking.k8s.io/v1", "IngressClass", "spec: { controller: example.com/a, parameters: { kind: A, name: b, scope: Namespace, namespace: c } }")]
    [InlineData("v1", "Node", "spec: { podCIDR: 10.0.0.0/24, taints: [{ key: a, effect: NoSchedule }, { key: a, effect: NoExecute }] }")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "spec: { request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K, signerName: example.com/a.b, usages: [client auth] }")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "spec: { request: '{{ x }}', signerName: '{{ x }}', usages: '{{ x }}' }")]
    [InlineData("apiregistration.k8s.io/v1", "APIService", "spec: { groupPriorityMinimum: 100, versionPriority: 100, version: v1beta1, insecureSkipTLSVerify: true, service: { name: a, namespace: b } }")]
    [InlineData("v1", "Node", "spec: { podCIDRs: [10.0.0.0/24, \"2001:db8::/64\"] }")]
    [InlineData("networking.k8s.io/v1", "NetworkPolicy", "spec: { podSelector: {}, policyTypes: [Ingress, Ingress] }")]
    [InlineData("node.k8s.io/v1", "RuntimeClass", "handler: kata\nscheduling: { tolerations: [{ key: a, operator: Exists }, { key: a, operator: Exists, effect: NoExecute }, { key: '{{ x }}' }, { key: '{{ x }}' }] }")]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", "spec: { devices: { requests: [{ name: gpu, firstAvailable: [{ name: a, deviceClassName: a }] }], constraints: [{ matchAttribute: gpu.example.com/model, requests: [gpu/a] }] } }")]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", "spec: { devices: { requests: '{{ x }}', config: [{ opaque: { driver: gpu.example.com, parameters: { a: b } }, requests: [gpu] }] } }")]
    [InlineData("resource.k8s.io/v1beta1", "ResourceClaim", "spec: { devices: { requests: [{ name: gpu, deviceClassName: a }] } }")]
    [InlineData("resource.k8s.io/v1", "ResourceClaimTemplate", "spec: { metadata: { creationTimestamp: null, labels: { a: b } }, spec: { devices: {} } }")]
    [InlineData("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec: { rules: [{ subjects: [{ kind: ServiceAccount, serviceAccount: { name: '*', namespace: a } }], resourceRules: [{ verbs: ['*'], apiGroups: [''], resources: [pods], namespaces: ['*'] }] }] }")]
    public void Is_silent(string apiVersion, string kind, string content) => Verify.Verify(Object(apiVersion, kind, content));

    [Fact]
    public void Reports_an_APIService_with_another_name() => Verify.Verify("""
        apiVersion: apiregistration.k8s.io/v1
        kind: APIService
        metadata: { name: {|KUBE6078:metrics|} }
        spec: { group: metrics.k8s.io, version: v1beta1, groupPriorityMinimum: 100, versionPriority: 100 }
        """);

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Object("scheduling.k8s.io/v1", "PriorityClass", "value: {|KUBE6078:1000000001|}"),
        "PriorityClass 'a' has an invalid value: the priority 1000000001 is more than 1000000000, the greatest that is not one of the system");

    [Theory]
    [InlineData("system-cluster-critical", "{|KUBE6078:5|}")]
    [InlineData("system-node-critical", "2000001000")]
    public void A_priority_of_the_system_has_its_value(string name, string value) => Verify.Verify($$"""
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata: { name: {{name}} }
        value: {{value}}
        """);

    private static string Object(string apiVersion, string kind, string content) => $"""
        apiVersion: {apiVersion}
        kind: {kind}
        metadata: {"{ name: a }"}
        {content}
        """;
}
