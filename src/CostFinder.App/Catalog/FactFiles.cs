using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CostFinder.App.Catalog;

/// <summary>
/// A set of fact files by their path below <c>data/</c>, such as <c>programs/medicaid.json</c>. The same set can lie in a folder
/// or, packed, in the store: what reads facts does not know which.
/// </summary>
public sealed class FactFiles
{
    /// <summary>The first day an archive can tell of. Left alone, an archive notes the time of packing.</summary>
    private static readonly DateTimeOffset SameTimeForAll = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, FactFile> _files;

    private FactFiles(IEnumerable<FactFile> files)
    {
        _files = new(StringComparer.Ordinal);
        foreach (var file in files)
            _files.Add(file.Path, file);
    }

    public IEnumerable<FactFile> All => _files.Values;

    /// <exception cref="DamagedFactException">A folder is missing.</exception>
    public static FactFiles FromFolder(string folder, params string[] subfolders) => new(
        from subfolder in subfolders
        let path = Path.Combine(folder, subfolder)
        from file in Directory.Exists(path)
            ? Directory.EnumerateFiles(path)
            : throw new DamagedFactException(path, null, "the folder is missing; put the data files back")
        where Path.GetExtension(file) is ".json" or ".csv"
        select new FactFile($"{subfolder}/{Path.GetFileName(file)}", File.ReadAllBytes(file)));

    public static FactFiles Of(params IEnumerable<(string Path, string Text)> files) =>
        new(files.Select(file => new FactFile(file.Path, Encoding.UTF8.GetBytes(file.Text))));

    /// <summary>Several sets in one. No two of them may have a path in common.</summary>
    public static FactFiles Together(params IEnumerable<FactFiles> sets) => new(sets.SelectMany(files => files.All));

    public static FactFiles Unpack(byte[] snapshot)
    {
        using var archive = new ZipArchive(new MemoryStream(snapshot), ZipArchiveMode.Read);
        return new(archive.Entries.Select(Read).ToList());

        static FactFile Read(ZipArchiveEntry entry)
        {
            using var content = entry.Open();
            var bytes = new byte[entry.Length];
            content.ReadExactly(bytes);
            return new FactFile(entry.FullName, bytes);
        }
    }

    /// <summary>The files as one archive. The same files give the same bytes, so an edition can be written a second time.</summary>
    public byte[] Pack()
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in All)
            {
                var entry = archive.CreateEntry(file.Path, CompressionLevel.Optimal);
                entry.LastWriteTime = SameTimeForAll;
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }
        return packed.ToArray();
    }

    /// <summary>The files one after the other, each with its path before it, to be packed together with others.</summary>
    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var file in All)
            {
                writer.Write(file.Path);
                writer.Write(file.Content.Length);
                writer.Write(file.Content);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The files as <see cref="ToBytes"/> wrote them.</summary>
    /// <exception cref="EndOfStreamException">The bytes end within a file.</exception>
    public static FactFiles FromBytes(byte[] bytes)
    {
        var files = new List<FactFile>();
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        while (reader.BaseStream.Position < bytes.Length)
        {
            var path = reader.ReadString();
            var content = new byte[reader.ReadInt32()];
            reader.BaseStream.ReadExactly(content);
            files.Add(new(path, content));
        }
        return new(files);
    }

    /// <summary>Names exactly this content: sixteen hexadecimal digits over every path and byte.</summary>
    public string ContentId()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in All)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{file.Content.Length}\0"));
            hash.AppendData(file.Content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset()[..8]);
    }

    public IEnumerable<FactFile> In(string folder) =>
        All.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    public FactFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Only those of one folder.</summary>
    public FactFiles OnlyIn(string folder) => new(In(folder));

    /// <summary>The same set with one file more, or in place of the one that had its path.</summary>
    public FactFiles With(FactFile file) => new(All.Where(one => one.Path != file.Path).Append(file));

    public FactFiles Without(string path) => new(All.Where(one => one.Path != path));

    /// <exception cref="DamagedFactException">There is no such file.</exception>
    public FactFile Get(string path) => _files.TryGetValue(path, out var file)
        ? file
        : throw new DamagedFactException(path, null, "the file is missing; put it back");
}
