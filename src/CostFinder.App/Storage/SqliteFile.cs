using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CostFinder.App.Storage;

/// <summary>
/// The one file of the embedded store. It is made whole under another name and then moved into place, so a file that is there
/// without our tables was never ours to begin with, or was damaged: it is reported and left as it is.
/// </summary>
internal sealed class SqliteFile(string path, string? pragmas) : IDisposable
{
    private const int BusyMilliseconds = 10_000;

    private const string PutBack =
        "Nothing was changed. Put a backup back, or move the file away: the next start makes a new one from the data folder, "
        + "without what was changed in the old one";

    private readonly SemaphoreSlim _checking = new(1, 1);
    private readonly string _connection = ConnectionString(path, SqliteOpenMode.ReadWrite, pooling: pragmas is null);
    private volatile bool _checked;

    public string Path => path;

    /// <summary>A connection to the file, which is made or checked the first time. SQLite has no asynchronous I/O, so a worker thread waits for it.</summary>
    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (!_checked)
        {
            await _checking.WaitAsync(cancellationToken);
            try
            {
                if (!_checked)
                {
                    await Task.Run(CreateOrCheck, cancellationToken);
                    _checked = true;
                }
            }
            finally
            {
                _checking.Release();
            }
        }
        return await Task.Run(() => Open(_connection), cancellationToken);
    }

    /// <summary>Whether the file is there, is ours and has the tables of this build, by its first bytes: it is not opened as a database.</summary>
    public static bool IsCurrent(string path)
    {
        if (!File.Exists(path))
            return false;
        using var file = File.OpenHandle(path);
        Span<byte> header = stackalloc byte[ApplicationIdAt + sizeof(uint)];
        return RandomAccess.Read(file, header, 0) == header.Length
            && BinaryPrimitives.ReadUInt32BigEndian(header[VersionAt..]) == SqliteSchema.Version
            && BinaryPrimitives.ReadUInt32BigEndian(header[ApplicationIdAt..]) == SqliteSchema.ApplicationId;
    }

    // Where SQLite keeps them in the header of a file: https://www.sqlite.org/fileformat2.html#the_database_header
    private const int VersionAt = 60;
    private const int ApplicationIdAt = 68;

    /// <summary>The fault in the words of a person who has to mend it.</summary>
    public Exception Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB => Damaged("the file is not a SQLite database", exception),
        SQLitePCL.raw.SQLITE_CORRUPT => Damaged("the file is cut short or damaged", exception),
        SQLitePCL.raw.SQLITE_FULL => Unavailable("the disk is full; make room and try again", exception),
        SQLitePCL.raw.SQLITE_READONLY => Unavailable("the file or its folder is read-only; let CostFinder write there", exception),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH =>
            Unavailable("the file cannot be opened; let CostFinder read and write it and its folder", exception),
        SQLitePCL.raw.SQLITE_IOERR => Unavailable("reading or writing the disk failed; check the disk", exception),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            Unavailable("another program keeps the file locked; try again, or end that program", exception),
        _ => exception,
    };

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        _checking.Dispose();
    }

    private static string ConnectionString(string path, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = pooling,
        ForeignKeys = true,
        DefaultTimeout = BusyMilliseconds / 1000,
    }.ToString();

    private SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Execute(connection, $"PRAGMA busy_timeout = {BusyMilliseconds}; {pragmas}");
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Explain(exception);
        }
    }

    private void CreateOrCheck()
    {
        try
        {
            if (!File.Exists(path))
                Create();
            Check();
        }
        catch (SqliteException exception)
        {
            throw Explain(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unavailable($"the file cannot be made ({exception.Message}); let CostFinder write in its folder", exception);
        }
    }

    private void Create()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var connection = new SqliteConnection(ConnectionString(unfinished, SqliteOpenMode.ReadWriteCreate, pooling: false)))
            {
                connection.Open();
                Execute(connection, $"""
                    PRAGMA journal_mode = WAL;
                    BEGIN IMMEDIATE;
                    PRAGMA application_id = {SqliteSchema.ApplicationId};
                    PRAGMA user_version = {SqliteSchema.Version};
                    {SqliteSchema.Create}
                    COMMIT;
                    """);
            }
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster; its file is as good as ours.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private void Check()
    {
        // Not from the pool, which would keep a damaged file open after somebody put a good one in its place.
        using var connection = Open(ConnectionString(path, SqliteOpenMode.ReadWrite, pooling: false));
        if (Number(connection, "PRAGMA application_id") != SqliteSchema.ApplicationId)
            throw Damaged("the file is empty, or a database of another program", null);
        var version = Number(connection, "PRAGMA user_version");
        if (version == 1)
            version = Upgrade(connection);
        if (version != SqliteSchema.Version)
        {
            throw new DamagedStoreException(
                path, $"the file has version {version} of the tables, and this CostFinder knows version {SqliteSchema.Version}",
                "Nothing was changed. Start the CostFinder that wrote it, or move the file away");
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table'";
        using var reader = command.ExecuteReader();
        var tables = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
            tables.Add(reader.GetString(0));
        if (SqliteSchema.Tables.FirstOrDefault(table => !tables.Contains(table)) is { } missing)
            throw Damaged($"the table {missing} is missing", null);
    }

    /// <summary>Brings a file of version 1 along, unless another process was faster.</summary>
    private static long Upgrade(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Number(connection, "PRAGMA user_version") == 1)
            Execute(connection, $"{SqliteSchema.FromOneToTwo} PRAGMA user_version = {SqliteSchema.Version};");
        transaction.Commit();
        return SqliteSchema.Version;
    }

    private DamagedStoreException Damaged(string problem, Exception? cause) => new(path, problem, PutBack, cause);

    private StoreUnavailableException Unavailable(string problem, Exception cause) => new(path, problem, cause);

    private static long Number(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
