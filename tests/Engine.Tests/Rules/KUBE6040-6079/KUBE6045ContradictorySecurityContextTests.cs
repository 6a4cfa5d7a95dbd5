using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6045ContradictorySecurityContext>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6045ContradictorySecurityContextTests
{
    [Theory]
    [InlineData("hostUsers: false, hostPID: {|KUBE6045:true|}")]
    [InlineData("hostUsers: false, hostIPC: {|KUBE6045:true|}")]
    [InlineData("hostPID: true, shareProcessNamespace: {|KUBE6045:true|}")]
    public void Reports_settings_of_a_pod_that_exclude_each_other(string fields) => Verify.Verify(PodWith(fields));

    [Theory]
    [InlineData("hostUsers: true, hostPID: true")]
    [InlineData("hostUsers: '{{ .Values.x }}', hostPID: true")]
    [InlineData("hostUsers: false, hostNetwork: true")]
    [InlineData("shareProcessNamespace: true")]
    public void Is_silent_about_settings_that_fit_and_the_unknown(string fields) => Verify.Verify(PodWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodWith("hostUsers: false, hostPID: {|KUBE6045:true|}"),
        "Pod 'a' has contradictory settings: hostPID and hostUsers: false exclude each other");

    [Theory]
    [InlineData("allowPrivilegeEscalation: {|KUBE6045:false|}, privileged: true")]
    [InlineData("allowPrivilegeEscalation: {|KUBE6045:false|}, capabilities: { add: [CAP_SYS_ADMIN] }")]
    [InlineData("allowPrivilegeEscalation: false, capabilities: { add: [SYS_ADMIN, ALL] }")]
    [InlineData("allowPrivilegeEscalation: '{{ .Values.x }}', privileged: true")]
    [InlineData("procMount: {|KUBE6045:Unmasked|}")]
    public void Reports_settings_of_a_container_that_exclude_each_other(string fields) => Verify.Verify(ContainerWith(fields));

    [Theory]
    [InlineData("1.35", "{|KUBE6045:volumeDevices|}")]
    [InlineData("1.34", "volumeDevices")]
    public void Reports_devices_of_a_pod_with_users_of_its_own(string version, string devices) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          hostUsers: false
          volumes: [{ name: b, persistentVolumeClaim: { claimName: c } }]
          containers: [{ name: a, image: "a:1", {{devices}}: [{ name: b, devicePath: /dev/b }] }]
        """, version);

    [Fact]
    public void Reports_the_network_of_the_node_in_earlier_versions() => Verify.Verify(PodWith("hostUsers: false, hostNetwork: {|KUBE6045:true|}"), "1.36");

    [Fact]
    public void Reports_that_only_some_containers_are_processes_of_the_node() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        {|KUBE6045:spec|}:
          hostNetwork: true
          containers:
            - { name: a, image: "a:1", securityContext: { windowsOptions: { hostProcess: true } } }
            - { name: b, image: "b:1" }
        """);

    [Fact]
    public void Reports_a_container_that_contradicts_its_pod() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec:
          hostNetwork: true
          securityContext: { windowsOptions: { hostProcess: true } }
          containers:
            - { name: a, image: "a:1", securityContext: { windowsOptions: { hostProcess: {|KUBE6045:false|} } } }
        """);

    private static string ContainerWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: a, image: "a:1", securityContext: { {{fields}} } }] }
        """;

    private static string PodWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{fields}}, containers: [{ name: a, image: "a:1" }] }
        """;
}
