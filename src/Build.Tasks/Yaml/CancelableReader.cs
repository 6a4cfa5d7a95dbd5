namespace KubeGuard.Build.Yaml;

/// <summary>Reads a text until it is stopped, so that the parser stops within a scalar of any length.</summary>
/// <param name="text">The text.</param>
/// <param name="cancellationToken">Stops at the next characters that are asked for.</param>
internal sealed class CancelableReader(string text, CancellationToken cancellationToken) : StringReader(text)
{
    /// <inheritdoc/>
    public override int Read()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return base.Read();
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return base.Read(buffer, index, count);
    }
}
