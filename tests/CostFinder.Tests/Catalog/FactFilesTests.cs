using System.IO.Compression;
using CostFinder.App.Catalog;

namespace CostFinder.Tests.Catalog;

public sealed class FactFilesTests
{
    [Fact]
    public void Packing_notes_no_time_so_that_the_same_files_are_the_same_bytes()
    {
        var packed = FactFiles.Of(("prices/a.json", "{}"), ("prices/b.csv", "id\n1\n")).Pack();
        using var archive = new ZipArchive(new MemoryStream(packed));
        Assert.Equal(2, archive.Entries.Count);
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void What_was_packed_is_unpacked_as_it_was()
    {
        var files = FactFiles.Of(("programs/é.json", """{ "name": "✓" }"""), ("programs/empty.csv", ""));
        Assert.Equal(files.All.Select(file => (file.Path, Convert.ToHexString(file.Content))),
            FactFiles.Unpack(files.Pack()).All.Select(file => (file.Path, Convert.ToHexString(file.Content))));
    }
}
