using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace CostFinder.App.Storage;

/// <summary>Reads and changes of the embedded store's file, with faults in the words of <see cref="SqliteFile"/>.</summary>
internal sealed class SqliteStatements(SqliteFile file, StoreReads reads)
{
    public async Task<T> ChangeAsync<T>(Func<SqliteConnection, SqliteTransaction, T> change, CancellationToken cancellationToken)
    {
        await using var connection = await file.OpenAsync(cancellationToken);
        return await Task.Run(
            () =>
            {
                try
                {
                    using var transaction = connection.BeginTransaction(deferred: false);
                    var outcome = change(connection, transaction);
                    transaction.Commit();
                    return outcome;
                }
                catch (SqliteException exception)
                {
                    throw file.Explain(exception);
                }
            },
            cancellationToken);
    }

    /// <summary>One change that needs no look first; the answer is the number of rows that it touched.</summary>
    public Task<int> ChangeAsync(string text, object?[] values, CancellationToken cancellationToken) => ChangeAsync(
        (connection, transaction) =>
        {
            using var command = Command(connection, text, values, transaction);
            return command.ExecuteNonQuery();
        },
        cancellationToken);

    public async IAsyncEnumerable<T> ReadAsync<T>(
        string what, string query, object?[] values, Func<SqliteDataReader, T> row, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await file.OpenAsync(cancellationToken);
        using var command = Command(connection, query, values);
        reads.Count(what);
        using var reader = Explained(command.ExecuteReader);
        while (Explained(reader.Read))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Explained(() => row(reader));
        }
    }

    public static SqliteCommand Command(SqliteConnection connection, string text, object?[] values, SqliteTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        Bind(command, values);
        return command;
    }

    public static void Insert(
        SqliteConnection connection, SqliteTransaction transaction, string table, string columns, IEnumerable<object?[]> rows,
        CancellationToken cancellationToken)
    {
        var places = string.Join(", ", Enumerable.Range(0, columns.Count(letter => letter == ',') + 1).Select(place => $"${place}"));
        using var insert = Command(connection, $"INSERT INTO {table} ({columns}) VALUES ({places})", [], transaction);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Bind(insert, row);
            insert.ExecuteNonQuery();
        }
    }

    private static void Bind(SqliteCommand command, object?[] values)
    {
        command.Parameters.Clear();
        for (var place = 0; place < values.Length; place++)
            command.Parameters.AddWithValue($"${place}", values[place] ?? DBNull.Value);
    }

    private T Explained<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SqliteException exception)
        {
            throw file.Explain(exception);
        }
    }
}
