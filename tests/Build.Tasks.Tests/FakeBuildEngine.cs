using System.Collections;
using Microsoft.Build.Framework;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Keeps what a task logs, in the form of MSBuild's own messages.</summary>
internal sealed class FakeBuildEngine : IBuildEngine
{
    public List<string> Errors { get; } = [];

    /// <summary>The whole paths of the files with errors.</summary>
    public List<string> FilesWithErrors { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<string> Messages { get; } = [];

    /// <summary>The texts of the messages that every build shows.</summary>
    public List<string> ImportantMessages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "test.csproj";

    public void Clear()
    {
        Errors.Clear();
        FilesWithErrors.Clear();
        Warnings.Clear();
        Messages.Clear();
        ImportantMessages.Clear();
    }

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => true;

    public void LogCustomEvent(CustomBuildEventArgs e) => Messages.Add(e.Message!);

    public void LogErrorEvent(BuildErrorEventArgs e)
    {
        Errors.Add(Format(e.File, e.LineNumber, e.ColumnNumber, e.Code, e.Message));
        FilesWithErrors.Add(e.File);
    }

    public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Add(Format(e.File, e.LineNumber, e.ColumnNumber, e.Code, e.Message));

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        Messages.Add(Format(e.File, e.LineNumber, e.ColumnNumber, e.Code, e.Message));
        if (e.Importance == MessageImportance.High)
        {
            ImportantMessages.Add(e.Message!);
        }
    }

    private static string Format(string? file, int line, int column, string? code, string? message) =>
        $"{Path.GetFileName(file)}({line},{column}): {code}: {message}";
}
