namespace KubeGuard.Build.Dockerfiles;

/// <summary>An instruction, joined from its lines.</summary>
/// <param name="Keyword">Its name in upper case, such as <c>FROM</c>.</param>
/// <param name="Arguments">The words after the name.</param>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="EndLine">The line after its last one, documents that follow it included.</param>
internal sealed record DockerfileInstruction(string Keyword, IReadOnlyList<DockerfileWord> Arguments, int Line, int EndLine);
