namespace KubeGuard.Build;

/// <summary>A file holds bytes that are no text.</summary>
/// <param name="encoding">The name of the encoding that it should have.</param>
/// <param name="text">What can be read of it.</param>
/// <param name="cause">What is wrong.</param>
internal sealed class NoTextException(string encoding, string text, Exception cause) : IOException($"It is not text in {encoding}.", cause)
{
    /// <summary>The part of the file that can be read.</summary>
    public string Text { get; } = text;
}
