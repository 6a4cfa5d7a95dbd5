using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE5201SecretInEnvironment>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE5201SecretInEnvironmentTests
{
    [Fact]
    public void Reports_references_to_Secrets_on_all_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - name: setup
            image: setup:1
            env:
            - { name: A, valueFrom: { {|KUBE5201:secretKeyRef|}: { name: db, key: password } } }
          containers:
          - name: a
            image: a:1
            env:
            - { name: A, valueFrom: { {|KUBE5201:secretKeyRef|}: { name: db, key: password } } }
            envFrom:
            - {|KUBE5201:secretRef|}: { name: db }
          ephemeralContainers:
          - name: debug
            image: debug:1
            envFrom:
            - {|KUBE5201:secretRef|}: { name: db }
        """);

    [Fact]
    public void Is_silent_about_other_sources() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            env:
            - { name: A, value: text }
            - { name: B, valueFrom: { configMapKeyRef: { name: settings, key: b } } }
            - { name: C, valueFrom: "{{ .Values.source }}" }
            envFrom:
            - { configMapRef: { name: settings } }
        """);

    [Fact]
    public void Option_leaves_out_envFrom() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - name: a
            image: a:1
            env:
            - { name: A, valueFrom: { {|KUBE5201:secretKeyRef|}: { name: db, key: password } } }
            envFrom:
            - { secretRef: { name: db } }
        """,
        options: ("kubeguard.include_env_from", "false"));

    [Fact]
    public void Message_names_the_Secret_and_there_is_no_fix()
    {
        var finding = Verify.VerifyMessage("""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              containers:
              - { name: a, image: "a:1", envFrom: [{ {|KUBE5201:secretRef|}: { name: db } }] }
            """,
            "Container 'a' of Pod 'web' gets the Secret 'db' through its environment, which child processes and logs see; mount it as a file");
        Assert.Empty(finding.Fixes);
    }
}
