using KubeGuard.CSharp.Reporting;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Analyzers.Tests;

/// <summary>C# offers only fixes of the object that was analyzed.</summary>
public sealed class AnchorTableTests
{
    private static readonly KubernetesObject _account = KubernetesObject.FromTyped(new MappingNode([]), new GroupVersionKind("", "v1", "ServiceAccount"));

    public static TheoryData<string> Edits => ["create", "other"];

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_fix_that_concerns_another_object_is_left_out(string kind)
    {
        var table = new AnchorTable();
        var edit = kind == "create"
            ? ManifestEdit.Create(new MappingNode([]))
            : ManifestEdit.Set(_account.Root["automountServiceAccountToken"], false).In(_account);

        Assert.Null(table.Add(RuleFix.Safe("Fix it", edit)));
        Assert.Empty(table.Anchors);
    }
}
