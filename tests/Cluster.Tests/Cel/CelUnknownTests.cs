using KubeGuard.Cluster.Cel.Data;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>Values that a build cannot know, and manifests that are known in part.</summary>
public sealed class CelUnknownTests
{
    private static readonly (string, CelValue) _request = ("request", CelDictionary.Of([("userInfo", new CelUnknown("request.userInfo")), ("dryRun", new CelUnknown("request.dryRun")), ("name", new CelString("api"))]));

    private static readonly (string, CelValue) _open = ("object", ManifestValue.Of(
        new MappingNode(
            [
                new MappingEntry("name", ScalarNode.String("api")),
                new MappingEntry("image", ScalarNode.String(KnownText.Between("mcr.microsoft.com/", ""))),
                new MappingEntry("tag", new UnknownNode()),
                new MappingEntry("args", new SequenceNode([ScalarNode.String("a"), new UnknownNode()], isComplete: false)),
            ],
            isComplete: false),
        "object"));

    [Theory]
    [InlineData("request.userInfo.username == 'admin'", "unknown: request.userInfo")]
    [InlineData("request.userInfo.username == 'admin' || request.name == 'api'", "true")]
    [InlineData("request.userInfo.username == 'admin' && request.name == 'web'", "false")]
    [InlineData("request.userInfo.username == 'admin' && request.dryRun", "unknown: request.userInfo, request.dryRun")]
    [InlineData("request.userInfo.username == 'admin' && request.nope == ''", "unknown: request.userInfo")]
    [InlineData("request.dryRun ? 1 : 1", "unknown: request.dryRun")]
    [InlineData("has(request.userInfo)", "true")]
    [InlineData("has(request.userInfo.groups)", "unknown: request.userInfo")]
    [InlineData("request.userInfo.?groups.orValue([])", "unknown: request.userInfo")]
    [InlineData("'admin' in request.userInfo.groups", "unknown: request.userInfo")]
    [InlineData("request.userInfo.groups.exists(g, g == 'a')", "unknown: request.userInfo")]
    [InlineData("[1, 2].map(x, request.dryRun)", "[unknown: request.dryRun, unknown: request.dryRun]")]
    [InlineData("size([request.dryRun])", "1")]
    [InlineData("[1, 2].exists(x, x == 2 || request.dryRun)", "true")]
    [InlineData("[1, 2].exists_one(x, request.dryRun)", "unknown: request.dryRun")]
    [InlineData("request.userInfo.username.startsWith(string(1 / 0))", "error: division by zero")]
    public void An_unknown_value_is_absorbed_like_an_error_or_is_the_result(string text, string result) => Assert.Equal(result, CelRun.Of(text, _request));

    [Theory]
    [InlineData("object.name", "api")]
    [InlineData("object.image.startsWith('docker.io')", "unknown: object")]
    [InlineData("object.nope", "unknown: object")]
    [InlineData("has(object.name)", "true")]
    [InlineData("has(object.tag)", "unknown: object")]
    [InlineData("has(object.nope)", "unknown: object")]
    [InlineData("object.args.exists(a, a == 'a')", "true")]
    [InlineData("object.args.exists(a, a == 'b')", "unknown: object")]
    [InlineData("object.args.all(a, a == 'b')", "false")]
    [InlineData("object.args.all(a, a == 'a')", "unknown: object")]
    [InlineData("'a' in object.args", "true")]
    [InlineData("'b' in object.args", "unknown: object")]
    [InlineData("object.args[0]", "unknown: object")]
    [InlineData("object.args.size()", "unknown: object")]
    [InlineData("object.args.filter(a, a == 'a').exists(a, a == 'a')", "true")]
    [InlineData("(object.args + ['c']).exists(a, a == 'c')", "true")]
    [InlineData("object.args == ['a', 'b', 'c']", "unknown: object")]
    [InlineData("object.args == []", "false")]
    [InlineData("object == {'name': 'web'}", "false")]
    [InlineData("object == {'name': 'api', 'image': 'a', 'tag': 'b', 'args': dyn([])}", "false")]
    [InlineData("object == {'name': 'api', 'image': 'a', 'tag': 'b', 'args': dyn(['a', 'b', 'c'])}", "unknown: object")]
    public void An_open_manifest_leaves_open_what_may_be_in_it(string text, string result) => Assert.Equal(result, CelRun.Of(text, _open));
}
