// Draws the pictures of the README from the real output of the analyzer, the quick fixes and a build:
//
//     dotnet run --project tests/Pictures
//
// With --check it draws nothing, and fails if a picture is stale.
using KubeGuard.Pictures;

var isCheck = args.Contains("--check");
(string File, Func<Task<string>> Draw)[] pictures =
[
    ("docs/pictures/editor.svg", EditorPicture.DrawAsync),
    ("docs/pictures/build.svg", BuildPicture.DrawAsync),
];

var stale = 0;
foreach (var (file, draw) in pictures)
{
    var path = Repository.PathOf(file);
    var drawn = await draw();
    if (!isCheck)
    {
        await File.WriteAllTextAsync(path, drawn);
    }
    else if (!File.Exists(path) || (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n") != drawn)
    {
        Console.Error.WriteLine($"{file} is stale; draw it again with: dotnet run --project tests/Pictures");
        stale++;
    }
}

return stale;
