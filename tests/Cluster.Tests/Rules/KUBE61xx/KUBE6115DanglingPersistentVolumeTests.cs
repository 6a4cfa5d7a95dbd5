using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6115DanglingPersistentVolumeRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6115DanglingPersistentVolumeTests
{
    private const string Storage = """

        ---
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: disk }
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data, namespace: shop }
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: storage, namespace: shop }
        """;

    private static string Claim(string spec) => $$"""
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: logs, namespace: shop }
        spec: { {{spec}} }
        """;

    private static string Volume(string spec) => $$"""
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: logs }
        spec: { {{spec}} }
        """;

    private static string Attachment(string source) => $$"""
        apiVersion: storage.k8s.io/v1
        kind: VolumeAttachment
        metadata: { name: logs }
        spec: { source: { {{source}} } }
        """;

    [Fact]
    public void Reports_a_volume_that_is_not_there() => Verify.Verify(Claim("volumeName: {|KUBE6115:drive|}") + Storage);

    [Fact]
    public void Reports_a_claim_that_is_not_there() => Verify.Verify(Volume("claimRef: { name: {|KUBE6115:log|}, namespace: shop }") + Storage);

    [Theory]
    [InlineData("azureFile: { secretName: {|KUBE6115:other|}, secretNamespace: shop }")]
    [InlineData("csi: { nodeStageSecretRef: { name: {|KUBE6115:other|}, namespace: shop }, nodeExpandSecretRef: { name: storage, namespace: shop } }")]
    [InlineData("rbd: { secretRef: { name: {|KUBE6115:other|}, namespace: shop } }")]
    public void Reports_a_secret_that_is_not_there(string spec) => Verify.Verify(Volume(spec) + Storage);

    [Theory]
    [InlineData("persistentVolumeName: {|KUBE6115:drive|}")]
    [InlineData("inlineVolumeSpec: { cinder: { secretRef: { name: {|KUBE6115:other|}, namespace: shop } } }")]
    public void Reports_what_an_attachment_names(string source) => Verify.Verify(Attachment(source) + Storage);

    [Theory]
    [InlineData("volumeName: disk")]
    [InlineData("volumeName: ''")]
    [InlineData("volumeName: '{{ .Values.volume }}'")]
    [InlineData("storageClassName: fast")]
    public void Is_silent_about_a_claim_whose_volume_is_there_or_not_known(string spec) => Verify.Verify(Claim(spec) + Storage);

    [Theory]
    [InlineData("claimRef: { name: data, namespace: shop }")]
    [InlineData("claimRef: { name: other, namespace: office }")]
    [InlineData("claimRef: { name: other }")]
    [InlineData("azureFile: { secretName: other }")]
    [InlineData("iscsi: { secretRef: { name: other } }")]
    [InlineData("csi: { nodeStageSecretRef: { name: storage, namespace: shop } }")]
    [InlineData("hostPath: { path: /data }")]
    public void Is_silent_about_a_volume_whose_references_are_there_or_not_known(string spec) => Verify.Verify(Volume(spec) + Storage);

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_volume() => Verify.Verify(Claim("volumeName: drive"));

    [Fact]
    public void Reports_in_a_complete_set_without_volumes() => Verify.VerifyComplete(Claim("volumeName: {|KUBE6115:drive|}"));

    [Fact]
    public void Option_names_volumes_that_others_deploy() =>
        Verify.VerifyComplete(Claim("volumeName: drive"), ("kubeguard.external_objects", "PersistentVolume/*/drive"));

    [Fact]
    public void Message_names_the_volume_and_one_of_a_similar_name() => Verify.VerifyMessage(
        Claim("volumeName: {|KUBE6115:disks|}") + Storage,
        "PersistentVolumeClaim 'shop/logs' refers to an object that does not exist: there is no PersistentVolume 'disks'; did you mean 'disk'?");
}
