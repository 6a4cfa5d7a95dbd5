#:property PublishAot=false
#:property KubeGuardEnabled=false

// Builds the samples and shows what KubeGuard finds in them: dotnet run samples/Show.cs
// The insecure samples fail to build by design, so each run compiles and reports them anew; the secure one has nothing to find.
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

var build = new ProcessStartInfo("dotnet")
{
    ArgumentList = { "build", "Samples.slnx", "--tl:off", "-nologo", "-verbosity:quiet" },
    WorkingDirectory = SamplesFolder(),
    RedirectStandardOutput = true,
};
using var process = Process.Start(build)!;

// The build's own summary repeats every line.
var reports = new HashSet<string>();
while (process.StandardOutput.ReadLine() is { } line)
{
    if (Regex.IsMatch(line, ": (error|warning) ") && reports.Add(line))
    {
        Console.WriteLine(line);
    }
}

process.WaitForExit();
var findings = reports.Count(report => Regex.IsMatch(report, ": (error|warning) KUBE"));
Console.WriteLine();
Console.WriteLine($"{findings} findings, as intended: all samples but one are insecure by design, and that one shows the same kind of service done right.");
Console.WriteLine("Its file SecureBaseline/kubernetes-policies.yaml has its rules as policies for the cluster.");
return findings > 0 ? 0 : 1;

static string SamplesFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
