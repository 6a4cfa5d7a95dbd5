namespace KubeGuard.Build.Dockerfiles;

/// <summary>A stage of a build, from its <c>FROM</c> to the next one.</summary>
/// <param name="image">The image, or the name of an earlier stage.</param>
/// <param name="name">The name that later stages use, if it has one.</param>
/// <param name="origin">The earlier stage that it goes on from, if it does.</param>
internal sealed class DockerfileStage(DockerfileWord image, DockerfileWord? name, DockerfileStage? origin)
{
    private const string NoImage = "scratch";
    private const string NameKeyword = "AS";

    /// <summary>The image, or the name of an earlier stage.</summary>
    public DockerfileWord Image { get; } = image;

    /// <summary>The name that later stages use, if it has one.</summary>
    public DockerfileWord? Name { get; } = name;

    /// <summary>The user of its image, as far as the file sets one: its own last one, or that of the stage that it goes on from.</summary>
    public DockerfileWord? User { get; private set; } = origin?.User;

    /// <summary>Indicates whether it starts from an image, and not from an earlier stage or nothing.</summary>
    public bool HasImage { get; } = origin is null && image.Text != NoImage;

    /// <summary>The stages of a file, in their order.</summary>
    public static IReadOnlyList<DockerfileStage> Of(IEnumerable<DockerfileInstruction> instructions)
    {
        var stages = new List<DockerfileStage>();
        var byName = new Dictionary<string, DockerfileStage>(StringComparer.OrdinalIgnoreCase);
        foreach (var instruction in instructions.Where(instruction => instruction.Keyword is "FROM" or "USER"))
        {
            var arguments = instruction.Arguments.Where(word => !word.Text.StartsWith("--", StringComparison.Ordinal)).ToList();
            if (arguments.Count == 0)
            {
                continue;
            }

            if (instruction.Keyword == "FROM")
            {
                stages.Add(From(arguments, byName));
            }
            else if (stages.Count > 0)
            {
                stages[stages.Count - 1].User = arguments[0];
            }
        }

        return stages;
    }

    private static DockerfileStage From(IReadOnlyList<DockerfileWord> arguments, Dictionary<string, DockerfileStage> byName)
    {
        DockerfileWord? name = arguments.Count > 2 && string.Equals(arguments[1].Text, NameKeyword, StringComparison.OrdinalIgnoreCase) ? arguments[2] : null;
        var stage = new DockerfileStage(arguments[0], name, byName.TryGetValue(arguments[0].Text, out var earlier) ? earlier : null);
        if (name is { } key)
        {
            byName[key.Text] = stage;
        }

        return stage;
    }
}
