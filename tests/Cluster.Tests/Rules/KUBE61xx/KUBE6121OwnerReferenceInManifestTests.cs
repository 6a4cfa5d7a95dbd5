using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6121OwnerReferenceInManifestRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6121OwnerReferenceInManifestTests
{
    private static string Owned(string owners) => $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
          ownerReferences: [{{owners}}]
        """;

    [Theory]
    [InlineData("{ apiVersion: apps/v1, kind: Deployment, name: api, uid: {|KUBE6121:d9607e19-f88f-11e6-a518-42010a800195|} }")]
    [InlineData("{ kind: Deployment, name: api, uid: b }, { kind: Deployment, name: web, uid: {|KUBE6121:a|} }")]
    public void Reports_an_owner_whose_uid_no_object_has(string owners) => Verify.Verify(Owned(owners) + """

        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, uid: b }
        """);

    [Theory]
    [InlineData("{ kind: Deployment, name: api, uid: '{{ .Values.uid }}' }")]
    [InlineData("{ kind: Deployment, name: api }")]
    [InlineData("'{{ .Values.owner }}'")]
    [InlineData("")]
    public void Is_silent_about_a_uid_that_is_not_known(string owners) => Verify.VerifyComplete(Owned(owners));

    [Fact]
    public void Option_names_owners_that_others_deploy() => Verify.VerifyComplete(
        Owned("{ kind: Deployment, name: api, uid: a }"), ("kubeguard.external_objects", "Deployment/*/api"));

    [Fact]
    public void Fix_removes_the_reference()
    {
        var fix = Assert.Single(Assert.Single(Verify.Verify(Owned("{ kind: Deployment, name: api, uid: {|KUBE6121:a|} }"))).Fixes);
        Assert.Equal("Remove the owner reference", fix.Label);
        Assert.Equal("metadata.ownerReferences[0]", Assert.Single(fix.Edits).Target.Path.ToString());
    }

    [Fact]
    public void Message_names_the_uid() => Verify.VerifyMessage(
        Owned("{ kind: Deployment, name: api, uid: {|KUBE6121:a|} }"),
        "ConfigMap 'settings' has an owner that no manifest can know: no object of its set has the uid 'a'; remove ownerReferences");
}
