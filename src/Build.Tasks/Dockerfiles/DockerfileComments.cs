using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Dockerfiles;

/// <summary>
/// Reads comments such as <c># kubeguard:disable KUBE3001 -- reviewed in March</c>. A comment applies to the instruction below it,
/// and above <c>FROM</c> to the whole stage; above the first instruction it applies to the file.
/// </summary>
internal static class DockerfileComments
{
    public static IReadOnlyList<CommentSuppression> Read(string file, IReadOnlyList<DockerfileInstruction> instructions, IReadOnlyList<DockerfileWord> comments)
    {
        var suppressions = new List<CommentSuppression>();
        var (extents, next) = (ExtentsOf(instructions), 0);
        foreach (var comment in comments)
        {
            if (instructions.Count == 0 || SuppressionComment.Read(comment.Text) is not { } text)
            {
                continue;
            }

            // A comment may be between the lines of an instruction.
            while (next < instructions.Count && instructions[next].EndLine <= comment.Line)
            {
                next++;
            }

            suppressions.Add(CommentSuppression.Of(
                file, text, comment.Text.TrimEnd().Length, (comment.Line, comment.Column), next < instructions.Count ? extents[next] : null, extents[0]));
        }

        return suppressions;
    }

    private static NodeExtent[] ExtentsOf(IReadOnlyList<DockerfileInstruction> instructions)
    {
        var extents = new NodeExtent[instructions.Count];
        var end = instructions.Count == 0 ? 0 : instructions[instructions.Count - 1].EndLine;
        var endOfStage = end;
        for (var i = instructions.Count - 1; i >= 0; i--)
        {
            var (line, isStage) = (instructions[i].Line, instructions[i].Keyword == "FROM");
            extents[i] = NodeExtent.OfNode((line, 1), (i == 0 ? end : isStage ? endOfStage : instructions[i].EndLine, 1));
            endOfStage = isStage ? line : endOfStage;
        }

        return extents;
    }
}
