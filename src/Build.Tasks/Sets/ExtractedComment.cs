using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Sets;

/// <summary>A comment that suppresses rules about sets, with its document.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Document">The index of its document in the stream, if it has objects.</param>
/// <param name="CanTell">Whether all of the document is known, so that a comment which suppresses nothing is useless.</param>
internal sealed record ExtractedComment(CommentSuppression Comment, int? Document, bool CanTell);
