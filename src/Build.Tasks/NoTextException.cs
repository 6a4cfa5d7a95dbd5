namespace KubeGuard.Build;

/// <summary>The file is not valid text in its encoding.</summary>
/// <param name="encoding">The name of the encoding that it should have.</param>
/// <param name="text">The part of it that can be read.</param>
/// <param name="cause">The decoding error.</param>
internal sealed class NoTextException(string encoding, string text, Exception cause) : IOException($"It is not text in {encoding}.", cause)
{
    /// <summary>The part of the file that can be read.</summary>
    public string Text { get; } = text;
}
