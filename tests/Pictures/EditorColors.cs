using Microsoft.CodeAnalysis.Classification;

namespace KubeGuard.Pictures;

/// <summary>The colors of a dark editor.</summary>
internal static class EditorColors
{
    public const string Text = "#d4d4d4";
    public const string LineNumber = "#6e7681";
    public const string Error = "#f14c4c";
    public const string Warning = "#cca700";
    public const string Popup = "#252526";
    public const string Border = "#454545";
    public const string Selection = "#04395e";

    /// <summary>The color of a word by its classification.</summary>
    public static string Of(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword => "#569cd6",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.RecordClassName => "#4ec9b0",
        ClassificationTypeNames.StringLiteral => "#ce9178",
        ClassificationTypeNames.MethodName => "#dcdcaa",
        ClassificationTypeNames.PropertyName or ClassificationTypeNames.LocalName or ClassificationTypeNames.ParameterName => "#9cdcfe",
        ClassificationTypeNames.NumericLiteral => "#b5cea8",
        ClassificationTypeNames.Comment => "#6a9955",
        _ => Text,
    };
}
