namespace CostFinder.Benchmarks;

/// <summary>Finds the facts of this repository from wherever the benchmarks are started.</summary>
public static class DataFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        Directory.Exists(System.IO.Path.Combine(folder, "data", "programs")) && File.Exists(System.IO.Path.Combine(folder, "CostFinder.sln"))
            ? System.IO.Path.Combine(folder, "data")
            : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Start the benchmarks inside the repository."));
}
