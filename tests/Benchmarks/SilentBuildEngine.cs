using System.Collections;
using Microsoft.Build.Framework;

namespace KubeGuard.Benchmarks;

/// <summary>Counts what a task logs and shows nothing, so that only the task is measured.</summary>
internal sealed class SilentBuildEngine : IBuildEngine
{
    private int _findings;

    public int Findings => _findings;

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "benchmark.csproj";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => true;

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public void LogErrorEvent(BuildErrorEventArgs e) => _findings++;

    public void LogWarningEvent(BuildWarningEventArgs e) => _findings++;

    public void LogMessageEvent(BuildMessageEventArgs e) => _findings += e.Code is null ? 0 : 1;
}
