namespace KubeGuard.Build;

/// <summary>A file holds bytes that are no text.</summary>
/// <param name="text">What can be read of it.</param>
/// <param name="cause">What is wrong.</param>
internal sealed class NoTextException(string text, Exception cause) : IOException("It is not text in UTF-8.", cause)
{
    /// <summary>What can be read of the file.</summary>
    public string Text { get; } = text;
}
