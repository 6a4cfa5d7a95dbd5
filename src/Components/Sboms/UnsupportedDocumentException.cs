namespace KubeGuard.Components.Sboms;

/// <summary>A value is valid JSON and not a document that is read. It does not leave the readers.</summary>
/// <param name="message">A sentence about the document.</param>
internal sealed class UnsupportedDocumentException(string message) : Exception(message);
